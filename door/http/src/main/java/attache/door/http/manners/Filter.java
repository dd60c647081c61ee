package attache.door.http.manners;

import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import java.io.IOException;
import java.util.List;

/// Stands between a request and who answers it: lets it pass, changed or not, or refuses it. Safe
/// for use by many threads.
public interface Filter {
  /// What comes after a filter.
  interface Next {
    Response answer(Call call) throws IOException;
  }

  /// @throws Refusal if the request may not pass
  Response around(Call call, Next next) throws IOException;

  /// Passes a request through filters, the first first.
  static Response through(List<Filter> filters, Call call, Next last) throws IOException {
    return filters.isEmpty()
        ? last.answer(call)
        : filters
            .getFirst()
            .around(call, passed -> through(filters.subList(1, filters.size()), passed, last));
  }
}
