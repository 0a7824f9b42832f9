package org.mithaq.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.mithaq.problem.ForbiddenException;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;

/**
 * The secret that whoever changes the graph has to know; when none is set, nobody does. It is kept as a digest only, and
 * compared in a time that tells nothing about it.
 */
public final class EditorToken {

    /** The setting that holds it. */
    public static final String SETTING = "mithaq.security.editor-token";

    private static final int SHORTEST = 32;
    private static final String SCHEME = "Bearer ";

    private final byte[] digest;
    private final boolean isSet;

    /**
     * A token.
     *
     * @param secret empty when none is set
     * @throws InstallationException {@link ProblemCode#INSTALLATION_SETTING} when it is shorter than 32 characters, or
     *     holds a character that no header can
     */
    public EditorToken(String secret) {
        if (!secret.isEmpty() && (secret.length() < SHORTEST || !secret.chars().allMatch(EditorToken::isVisible))) {
            throw new InstallationException(
                    ProblemCode.INSTALLATION_SETTING,
                    Map.of("setting", SETTING, "detail", "32 or more visible ASCII characters, without spaces"));
        }
        this.digest = digest(secret);
        this.isSet = !secret.isEmpty();
    }

    /**
     * Lets a holder of the token pass.
     *
     * @param authorization the value of the header {@code Authorization}; empty when there is none
     * @throws ForbiddenException {@link ProblemCode#ACCESS_TOKEN} for everybody else
     */
    public void require(String authorization) {
        boolean isBearer = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String given = isBearer ? authorization.substring(SCHEME.length()).strip() : "";
        boolean isSame = MessageDigest.isEqual(digest, digest(given));
        if (!isSame || !isSet) {
            throw new ForbiddenException(ProblemCode.ACCESS_TOKEN, Map.of());
        }
    }

    /** Says nothing about the token. */
    @Override
    public String toString() {
        return isSet ? "a token" : "no token";
    }

    private static boolean isVisible(int character) {
        return character > ' ' && character < 0x7f;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
