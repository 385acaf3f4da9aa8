package dev.mailroom.mail.freemarker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mailroom.application.template.port.EmailRenderer.RenderingFailed;
import freemarker.cache.StringTemplateLoader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

  private static final Map<String, Object> MODEL =
      Map.of("link", "https://example.com/SECRET", "body", List.of("a"), "number", 1234567);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"x\")}",
        "${\"freemarker.template.utility.JythonRuntime\"?new()}",
        "${body?api.getClass()}",
        "${link?api.class.protectionDomain}",
        "${body.class}",
        "${link.getClass()}",
        "<#include \"/etc/passwd\">",
        "<#include \"../../../../logback.xml\">"
      })
  void a_template_reaches_nothing_but_its_variables(String attack) {
    assertThatThrownBy(() -> process(attack)).isInstanceOf(RenderingFailed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one\n${link?number}",
        "one\n${link?date(\"yyyy\")}",
        "one\n${link.missing}",
        "one\n${missing}",
        "one\n<#stop link>",
        "one\n${link?eval}",
        "one\n<#if link></#if>",
        "one\n<#if",
        "one\n${"
      })
  void a_fault_names_the_place_and_no_variable(String broken) {
    var failure = catchThrowableOfType(RenderingFailed.class, () -> process(broken));

    assertThat(failure).hasMessage("template page.ftlh is broken at line 2");
    assertThat(printed(failure)).doesNotContain("SECRET").contains("freemarker.");
  }

  @Test
  void a_template_that_is_not_there_is_named() {
    var renderer = new FreemarkerEmailRenderer(new StringTemplateLoader());

    assertThatThrownBy(
            () -> renderer.render(Samples.test("a", "b"), Samples.BRANDING, Locale.ENGLISH))
        .isInstanceOf(RenderingFailed.class)
        .hasMessage("template test.txt.ftl cannot be read");
  }

  @Test
  void a_page_escapes_and_a_text_does_not() {
    var loader = new StringTemplateLoader();
    loader.putTemplate("x.ftlh", "${word} <b>");
    loader.putTemplate("x.txt.ftl", "${word} <b>");
    var templates = new Templates(loader);
    var model = Map.<String, Object>of("word", "<\"'&>");

    assertThat(templates.process("x.ftlh", model)).isEqualTo("&lt;&quot;&#39;&amp;&gt; <b>");
    assertThat(templates.process("x.txt.ftl", model)).isEqualTo("<\"'&> <b>");
  }

  @Test
  void numbers_are_written_for_machines() {
    assertThat(process("${number}")).isEqualTo("1234567");
  }

  @Test
  void a_template_is_compiled_once() {
    var loader = new StringTemplateLoader();
    loader.putTemplate("page.ftlh", "old");
    var templates = new Templates(loader);
    templates.process("page.ftlh", MODEL);

    loader.putTemplate("page.ftlh", "new", Long.MAX_VALUE);

    assertThat(templates.process("page.ftlh", MODEL)).isEqualTo("old");
  }

  private static String process(String template) {
    var loader = new StringTemplateLoader();
    loader.putTemplate("page.ftlh", template);
    return new Templates(loader).process("page.ftlh", MODEL);
  }

  private static String printed(Throwable failure) {
    var out = new StringWriter();
    failure.printStackTrace(new PrintWriter(out));
    return out.toString();
  }
}
