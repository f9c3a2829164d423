package padlock.lesson;

import java.util.List;
import padlock.exercise.Incident;
import padlock.exercise.Myth;
import padlock.exercise.Ticket;

/** What stands beside the lessons: misconceptions, public incidents, tickets, words, and ways through the course. */
public record Banks(
        List<Myth> myths, List<Incident> incidents, List<Ticket> tickets, List<Term> words, List<CourseTrack> tracks) {
    public Banks {
        myths = List.copyOf(myths);
        incidents = List.copyOf(incidents);
        tickets = List.copyOf(tickets);
        words = List.copyOf(words);
        tracks = List.copyOf(tracks);
    }

    public static Banks empty() {
        return new Banks(List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
