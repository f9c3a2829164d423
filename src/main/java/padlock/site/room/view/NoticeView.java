package padlock.site.room.view;

/** One message and what to do next, for a room that is full, over or not there. */
public record NoticeView(String headline, String sentence) {}
