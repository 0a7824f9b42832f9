package org.mithaq.bench;

/**
 * How a cost grows from one size to a larger one.
 *
 * @param exponent the power of n by which it grew
 * @param toNLogN how many times more it grew than n·log n
 * @param worse whether that is more than noise explains
 */
record Growth(double exponent, double toNLogN, boolean worse) {

    /** Times below this are mostly noise: the smaller size is taken to cost as much, the larger is not judged. */
    private static final double NOISE_SMALLER = 10;

    private static final double NOISE_LARGER = 50;

    /** Caches of the processor hold less of a larger graph; growth by n^1.25 stays below this at ten times the size. */
    private static final double TOLERANCE = 1.5;

    /** The growth from {@code milliseconds} at {@code n} to {@code largerMilliseconds} at {@code larger}. */
    static Growth between(double n, double milliseconds, double larger, double largerMilliseconds) {
        if (largerMilliseconds < NOISE_LARGER) {
            return new Growth(Double.NaN, Double.NaN, false);
        }
        double times = largerMilliseconds / Math.max(NOISE_SMALLER, milliseconds);
        double toNLogN = times / (larger * Math.log(larger) / (n * Math.log(n)));
        return new Growth(Math.log(times) / Math.log(larger / n), toNLogN, toNLogN > TOLERANCE);
    }
}
