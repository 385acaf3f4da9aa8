package dev.mailroom.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads JSON (RFC 8259), strictly: UTF-8, one value, no name twice in an object, not too deep. */
final class JsonBody {

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(20)
                          .maxNumberLength(40)
                          .maxNameLength(200)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonBody() {}

  static JsonNode parse(byte[] body) {
    try {
      var node = MAPPER.readTree(text(body));
      if (node.isMissingNode()) {
        throw malformed("There is no body.");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw malformed(words(e));
    }
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw malformed("The body is not UTF-8.");
    }
  }

  /** The parser's own message would repeat what was sent. */
  private static String words(JsonProcessingException e) {
    var where = e.getLocation();
    var message = String.valueOf(e.getOriginalMessage()).toLowerCase(Locale.ROOT);
    var what =
        message.startsWith("duplicate")
            ? "A field stands twice in one object"
            : message.contains("depth") ? "The body is nested too deep" : "The body is not JSON";
    return where == null
        ? what + "."
        : what + ", line " + where.getLineNr() + ", column " + where.getColumnNr() + ".";
  }

  private static ApiProblem malformed(String detail) {
    return ApiProblem.of(ApiProblem.Kind.MALFORMED, detail);
  }
}
