package org.mithaq.publish.picture;

import java.util.List;

/**
 * Places for points of which some are tied, so that the tied come near each other: the same places for the same ties always.
 *
 * <p><em>Source</em>: T. Fruchterman, E. Reingold, Graph Drawing by Force-directed Placement, 1991; it begins from a spiral
 * instead of places by chance, and whoever is tied to many is drawn to each of them the less.
 */
final class SpringLayout {

    private static final int ROUNDS = 260;
    private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));
    private static final double TO_MIDDLE = 0.12;
    private static final double PULL = 0.7;

    private final int size;
    private final List<int[]> ties;
    private final double apart;
    private final int[] degrees;
    private final double[] x;
    private final double[] y;

    /** @param ties pairs of points by their numbers from 0 */
    SpringLayout(int size, List<int[]> ties) {
        this.size = size;
        this.ties = ties;
        this.apart = 1 / Math.sqrt(Math.max(size, 1));
        this.degrees = new int[size];
        for (int[] tie : ties) {
            degrees[tie[0]]++;
            degrees[tie[1]]++;
        }
        this.x = new double[size];
        this.y = new double[size];
    }

    /** A place for each point: first all x, then all y, each from 0 to 1. */
    double[][] places() {
        for (int i = 0; i < size; i++) {
            double radius = 0.5 * Math.sqrt((i + 0.5) / size);
            x[i] = radius * Math.cos(i * GOLDEN);
            y[i] = radius * Math.sin(i * GOLDEN);
        }
        for (int round = 0; round < ROUNDS; round++) {
            move(0.1 * (1 - (double) round / ROUNDS));
        }
        return new double[][] {stretched(x), stretched(y)};
    }

    private void move(double most) {
        double[] dx = new double[size];
        double[] dy = new double[size];
        for (int i = 0; i < size; i++) {
            dx[i] = -x[i] * TO_MIDDLE;
            dy[i] = -y[i] * TO_MIDDLE;
            for (int j = 0; j < size; j++) {
                double awayX = x[i] - x[j];
                double awayY = y[i] - y[j];
                double square = Math.max(awayX * awayX + awayY * awayY, 1e-6);
                dx[i] += i == j ? 0 : awayX * apart * apart / square;
                dy[i] += i == j ? 0 : awayY * apart * apart / square;
            }
        }
        for (int[] tie : ties) {
            double awayX = x[tie[0]] - x[tie[1]];
            double awayY = y[tie[0]] - y[tie[1]];
            double pull = Math.hypot(awayX, awayY) / apart * PULL / Math.max(degrees[tie[0]], degrees[tie[1]]);
            dx[tie[0]] -= awayX * pull;
            dy[tie[0]] -= awayY * pull;
            dx[tie[1]] += awayX * pull;
            dy[tie[1]] += awayY * pull;
        }
        for (int i = 0; i < size; i++) {
            double length = Math.max(Math.hypot(dx[i], dy[i]), 1e-9);
            double step = Math.min(length, most);
            x[i] += dx[i] / length * step;
            y[i] += dy[i] / length * step;
        }
    }

    private double[] stretched(double[] values) {
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double[] stretched = new double[size];
        for (int i = 0; i < size; i++) {
            stretched[i] = most - least < 1e-9 ? 0.5 : (values[i] - least) / (most - least);
        }
        return stretched;
    }
}
