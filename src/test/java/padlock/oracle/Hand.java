package padlock.oracle;

/** The hand of somebody who sits before a browser that was started by a command of the site. */
interface Hand extends AutoCloseable {
    /** The value of an expression in the page, as text; empty where there is none just now. */
    String evaluate(String expression);

    /** Types an address, scheme and all. */
    void types(String url);

    @Override
    void close();
}
