package dev.mailroom.web.admin.stages;

import dev.mailroom.domain.delivery.EnhancedCode;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.web.admin.stages.StageRow.ReplyLine;
import java.util.ArrayList;
import java.util.List;

/** A reply as it came over the wire: every line but the last has a hyphen (RFC 5321, 4.2.1). */
final class ReplyLines {

  private ReplyLines() {}

  static List<ReplyLine> of(Reply reply) {
    var texts = reply.text().split("\n", -1);
    var lines = new ArrayList<ReplyLine>();
    for (int i = 0; i < texts.length; i++) {
      var separator = i < texts.length - 1 ? "-" : " ";
      lines.add(line(reply.code() + separator, texts[i]));
    }
    return lines;
  }

  private static ReplyLine line(String code, String text) {
    return EnhancedCode.startOf(text)
        .map(EnhancedCode::toString)
        .map(found -> new ReplyLine(code + found, text.substring(found.length()).strip()))
        .orElseGet(() -> new ReplyLine(code.strip(), text));
  }
}
