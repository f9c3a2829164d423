package padlock.trace;

/** Two accounts of one mailing: what readers did, and what the provider's dashboard says they did. */
public record Ledger(Tally truth, Tally provider) {
    /** Opens and clicks. */
    public record Tally(int opens, int clicks) {}
}
