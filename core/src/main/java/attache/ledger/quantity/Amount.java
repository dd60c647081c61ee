package attache.ledger.quantity;

import attache.ledger.Quantity;
import attache.story.Span;
import java.util.Optional;

/// An amount, where a sentence says it.
///
/// @param span the number with its sign or unit word, its scale and the words that bound it; the
///   noun too where no number is given
/// @param counted the noun phrase a number counts, behind or, with some magnitudes, apart from it;
///   empty where nothing is counted or the noun is not said
/// @param quantity how much
public record Amount(Span span, Optional<Span> counted, Quantity quantity) {}
