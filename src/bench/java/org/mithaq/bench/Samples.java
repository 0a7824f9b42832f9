package org.mithaq.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long one kind of work took, each time that it was done. */
final class Samples {

    private static final double NANOSECONDS = 1e6;

    private final List<Double> milliseconds = new ArrayList<>();

    /** Does the work and keeps how long it took. */
    void time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        add((System.nanoTime() - start) / NANOSECONDS);
    }

    void add(double sample) {
        milliseconds.add(sample);
    }

    int count() {
        return milliseconds.size();
    }

    /** The median; not a number when there is no sample. */
    double p50() {
        return quantile(0.50);
    }

    /** What 95 samples of 100 do not exceed. */
    double p95() {
        return quantile(0.95);
    }

    /** Below a hundred samples the greatest of them. */
    double p99() {
        return quantile(0.99);
    }

    double mean() {
        return milliseconds.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    private double quantile(double part) {
        if (milliseconds.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = new ArrayList<>(milliseconds);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }
}
