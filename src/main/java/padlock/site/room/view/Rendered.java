package padlock.site.room.view;

/** A piece of a page that a template made once for everybody; the template escaped what is in it. */
public record Rendered(String text) {}
