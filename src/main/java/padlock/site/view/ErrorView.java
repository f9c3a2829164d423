package padlock.site.view;

/** What went wrong with a request, and what to do next. */
public record ErrorView(int status, String headline, String sentence) {}
