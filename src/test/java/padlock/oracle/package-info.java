/**
 * Real browsers as the oracle: they play scenarios against the lab's own servers, and what they do is what the emulated ones must do.
 *
 * <p>Nothing here knows a rule of the field: it clicks, looks and writes down.
 */
package padlock.oracle;
