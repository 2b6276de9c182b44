package org.scarline.stats;

/**
 * A running sum that carries its rounding errors along (Ogita, Rump and Oishi 2005, algorithm 4.4; the product's own error by fused multiply-add,
 * algorithm 5.3): as good as a sum in twice the precision, rounded once.
 */
public final class Sum {
    private double high;
    private double low;

    /** Adds a value as often as it is counted; counts above 2^53 lose their last digits. */
    public void add(long count, double value) {
        addProduct((double) count, value);
    }

    /** Adds {@code a × b}. */
    public void addProduct(double a, double b) {
        var product = a * b;
        add(product);
        low += Math.fma(a, b, -product);
    }

    private void add(double term) {
        var next = high + term;
        // what rounding lost of either (Knuth 1997, section 4.2.2, theorem B)
        var part = next - high;
        low += (high - (next - part)) + (term - part);
        high = next;
    }

    /** The sum so far. */
    public double value() {
        return high + low;
    }
}
