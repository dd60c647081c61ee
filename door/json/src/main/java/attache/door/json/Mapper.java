package attache.door.json;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Binds JSON to records. Apart, so that writing an answer does not load it.
final class Mapper {
  static final JsonMapper JSON =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  private Mapper() {}
}
