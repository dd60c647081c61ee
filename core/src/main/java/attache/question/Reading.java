package attache.question;

import attache.actor.Mention;
import java.util.List;
import java.util.Optional;

/// A question as it was understood.
///
/// @param question what was asked
/// @param language ISO 639-1 code of the question
/// @param unread the language, when it could not be read; no terms then
/// @param english the asking sentence in English words
/// @param searched what is looked for by meaning: the same, after the turns it leans on
/// @param wanted what would answer it
/// @param terms the words evidence should carry
/// @param names what the asking sentence names
/// @param context what earlier turns and leading sentences name
/// @param years calendar years the asking sentence states
/// @param numbers other numerals it states, digits only
/// @param choices the alternatives of an either-or question; empty otherwise
/// @param followsOn whether it leans on earlier turns
/// @param sought what is to be made of what the sources say
public record Reading(
    Question question,
    String language,
    Optional<String> unread,
    String english,
    String searched,
    Wanted wanted,
    List<QuestionTerm> terms,
    List<Mention> names,
    List<Mention> context,
    List<String> years,
    List<String> numbers,
    List<String> choices,
    boolean followsOn,
    Sought sought) {
  public Reading {
    terms = List.copyOf(terms);
    names = List.copyOf(names);
    context = List.copyOf(context);
    years = List.copyOf(years);
    numbers = List.copyOf(numbers);
    choices = List.copyOf(choices);
  }
}
