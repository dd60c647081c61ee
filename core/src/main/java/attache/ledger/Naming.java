package attache.ledger;

/// How many claims a name stands in, as who acts, as the other party, as who gains or as who
/// speaks.
///
/// @param name as the ledger has it
/// @param claims how many claims, those people rejected included
public record Naming(String name, int claims) {}
