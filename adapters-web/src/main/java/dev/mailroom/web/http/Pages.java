package dev.mailroom.web.http;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.StrongCacheStorage;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Renders the FreeMarker pages under {@code dev/mailroom/web/}; everything shown is escaped. */
public final class Pages {

  private static final String ROOT = "dev/mailroom/web";

  private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);

  public Pages() {
    freemarker.setTemplateLoader(new ClassTemplateLoader(Pages.class.getClassLoader(), ROOT));
    freemarker.setObjectWrapper(new PageObjects());
    freemarker.setOutputFormat(HTMLOutputFormat.INSTANCE);
    freemarker.setDefaultEncoding(StandardCharsets.UTF_8.name());
    freemarker.setURLEscapingCharset(StandardCharsets.UTF_8.name());
    freemarker.setLocale(Locale.ENGLISH);
    freemarker.setNumberFormat("computer");
    freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    freemarker.setAPIBuiltinEnabled(false);
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freemarker.setLogTemplateExceptions(false);
    freemarker.setWrapUncheckedExceptions(true);
    // templates come with the program and never change under it
    freemarker.setCacheStorage(new StrongCacheStorage());
    freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
  }

  /** The page as UTF-8; {@code template} is a path under {@code pages/}. */
  public byte[] render(String template, Shell shell, Record model) {
    var html = new StringWriter(8 * 1024);
    try {
      freemarker
          .getTemplate("pages/" + template)
          .process(Map.of("shell", shell, "model", model), html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("the template " + template + " failed", e);
    }
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }
}
