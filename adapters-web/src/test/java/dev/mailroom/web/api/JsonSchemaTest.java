package dev.mailroom.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds answers against the document would find each mistake. */
class JsonSchemaTest {

  private static final OpenApi DOCUMENT =
      new OpenApi(
          """
          word: {type: string, minLength: 2, maxLength: 3, pattern: "[a-z]+"}
          choice: {type: string, enum: [left, right]}
          number: {type: integer, minimum: 1, maximum: 3}
          flag: {type: boolean}
          id: {type: string, format: uuid}
          time: {type: string, format: date-time}
          day: {type: string, format: date}
          link: {type: string, format: uri}
          list: {type: array, minItems: 1, maxItems: 2, items: {$ref: "#/number"}}
          either: {oneOf: [{$ref: "#/choice"}, {$ref: "#/list"}]}
          thing: {type: object, required: [id], properties: {id: {$ref: "#/number"}}}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "word | \"ab\" | \"a\"",
        "word | \"abc\" | \"abcd\"",
        "word | \"abc\" | \"ab1\"",
        "word | \"abc\" | 7",
        "choice | \"left\" | \"up\"",
        "number | 1 | 0",
        "number | 3 | 4",
        "number | 2 | 2.5",
        "number | 2 | \"2\"",
        "flag | true | \"true\"",
        "id | \"01983f6e-5d7a-7b1e-9c55-3c1f0a6e2b11\" | \"nonsense\"",
        "time | \"2026-11-20T13:32:00Z\" | \"2026-11-20\"",
        "day | \"2026-11-20\" | \"2026-11-31\"",
        "link | \"https://x.example/y\" | \"/y\"",
        "list | [1] | []",
        "list | [1, 2] | [1, 2, 3]",
        "list | [3] | [4]",
        "list | [3] | {\"0\": 3}",
        "either | \"left\" | \"up\"",
        "either | [1] | [\"left\"]",
        "thing | {\"id\": 1} | {}",
        "thing | {\"id\": 1} | {\"id\": 9}",
        "thing | {\"id\": 1} | {\"id\": 1, \"more\": 1}",
        "thing | {\"id\": 1} | {\"id\": null}"
      })
  void what_fits_is_right_and_what_does_not_is_wrong(String schema, String right, String wrong) {
    var described = DOCUMENT.at("/" + schema);

    assertThat(DOCUMENT.wrongIn(OpenApi.read(right), described)).isEmpty();
    assertThat(DOCUMENT.wrongIn(OpenApi.read(wrong), described)).hasSize(1);
  }

  @Test
  void a_word_that_is_not_checked_is_not_passed_over() {
    var document = new OpenApi("number: {type: integer, multipleOf: 2}");

    assertThatThrownBy(() -> document.wrongIn(OpenApi.read("3"), document.at("/number")))
        .hasMessageContaining("multipleOf");
  }
}
