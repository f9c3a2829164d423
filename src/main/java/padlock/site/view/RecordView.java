package padlock.site.view;

import padlock.progress.CompletionRecord;

/**
 * A record of completion to print.
 *
 * @param day the day it was made, such as {@code 2026-11-22}
 * @param key the first letters of the public key that signs the file; empty where none can be kept
 */
public record RecordView(CompletionRecord record, String day, String key) {}
