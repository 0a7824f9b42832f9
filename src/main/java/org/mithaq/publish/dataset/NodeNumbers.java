package org.mithaq.publish.dataset;

import java.util.Arrays;
import org.apache.jena.graph.Node;

/**
 * Gives nodes numbers, from 0 on, so that a set of nodes is a set of bits. A node is known by 64 bits of its text, so that
 * none is held: of ten million nodes, two are taken for one with a probability of 1 to 370,000, which makes a count one too
 * small.
 */
final class NodeNumbers {

    private static final int FIRST_SIZE = 1 << 12;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** Keys of the nodes; 0 where there is none. */
    private long[] keys = new long[FIRST_SIZE];

    private int[] numbers = new int[FIRST_SIZE];
    private int size;

    /** How many nodes have a number. */
    int size() {
        return size;
    }

    /** The number of a node, a new one when it has none. */
    int of(Node node) {
        long key = key(node);
        int slot = slot(key);
        if (keys[slot] == 0) {
            if (2 * (size + 1) > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            numbers[slot] = size++;
        }
        return numbers[slot];
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = Arrays.copyOf(oldNumbers, keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    /** FNV-1a over the text, stirred; never 0. */
    private static long key(Node node) {
        long hash = FNV_OFFSET;
        if (node.isURI()) {
            hash = add(hash, node.getURI());
        } else if (node.isLiteral()) {
            hash = add(add(hash, "\""), node.getLiteralLexicalForm());
            hash = add(add(hash, "\"@"), node.getLiteralLanguage());
            hash = add(add(hash, "\"^"), node.getLiteralDatatypeURI());
        } else {
            hash = add(add(hash, "_:"), node.toString());
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }

    private static long add(long hash, String text) {
        long result = hash;
        for (int i = 0; i < text.length(); i++) {
            result = (result ^ text.charAt(i)) * FNV_PRIME;
        }
        return result;
    }
}
