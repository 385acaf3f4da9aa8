package dev.mailroom.mail.freemarker;

import dev.mailroom.domain.account.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes every mail in every language to the folder it is given, to be looked at in a browser. */
final class WriteMails {

  private WriteMails() {}

  public static void main(String[] arguments) throws IOException {
    for (var language : Languages.ALL) {
      var folder = Path.of(arguments[0], language.toLanguageTag());
      Files.createDirectories(folder);
      int number = 0;
      for (var content : Samples.allAndMore()) {
        var mail = Samples.render(content, language);
        var name = "%02d-%s".formatted(++number, content.kind().code());
        Files.writeString(folder.resolve(name + ".html"), mail.html());
        Files.writeString(folder.resolve(name + ".txt"), mail.subject() + "\n\n" + mail.text());
      }
    }
  }
}
