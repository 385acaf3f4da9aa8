package dev.mailroom.mail.freemarker;

import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.template.NotificationEmail.Item;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What templates see of the things in a digest: by place, then by who did them, the newest first.
 * One that cannot be put into words is shown by its title and link alone.
 */
record ItemVariables(Language language, ZoneId zone) {

  /** About two lines and a half; the link leads to the rest. */
  private static final int EXCERPT = 160;

  List<Map<String, Object>> byPlace(List<Item> items) {
    return grouped(items, Item::place).stream().map(this::place).toList();
  }

  private Map<String, Object> place(List<Item> items) {
    var first = items.getFirst();
    var byActor = grouped(items, item -> item.actor().map(PersonName::value));
    return Map.of(
        "name", first.place().map(place -> Printable.line(NoLinks.in(place))).orElse(""),
        "link", first.placeLink().orElse(""),
        "items", byActor.stream().flatMap(List::stream).map(this::item).toList());
  }

  private Map<String, Object> item(Item item) {
    try {
      return described(item);
    } catch (RuntimeException _) {
      return bare(item);
    }
  }

  private Map<String, Object> described(Item item) {
    var sentences = new Sentences(language);
    return Map.of(
        "sentence", sentences.plain(item),
        "markup", Functions.markup(sentences.html(item)),
        "excerpt", NoLinks.in(Markdown.of(item.body()).excerpt(EXCERPT)),
        "category", language.phrase("category." + item.category()),
        "at", language.stamp(item.at(), zone),
        "link", item.link());
  }

  private Map<String, Object> bare(Item item) {
    var title = new Linked(Sentences.title(item), item.link());
    return Map.of(
        "sentence", title.words(),
        "markup", Functions.markup(Notation.HTML.link().apply(title)),
        "excerpt", "",
        "category", "",
        "at", language.stamp(item.at(), zone),
        "link", item.link());
  }

  private static Collection<List<Item>> grouped(
      List<Item> items, Function<Item, Optional<String>> by) {
    return items.stream()
        .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()))
        .values();
  }
}
