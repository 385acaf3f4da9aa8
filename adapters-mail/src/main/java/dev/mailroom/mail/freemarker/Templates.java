package dev.mailroom.mail.freemarker;

import dev.mailroom.application.template.port.EmailRenderer.RenderingFailed;
import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * FreeMarker with its doors shut: no classes, no bean methods, no clock-dependent defaults. Each
 * template is compiled at its first use and kept.
 */
final class Templates {

  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);

  Templates(TemplateLoader loader) {
    configuration.setTemplateLoader(loader);
    configuration.setCacheStorage(new StrongCacheStorage());
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setLocalizedLookup(false);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("c");
    configuration.setBooleanFormat("c");
    shutDoors();
    keepFaultsQuiet();
  }

  /** {@code .ftlh} escapes for HTML by its name; everything else is plain text. */
  private void shutDoors() {
    configuration.setOutputFormat(PlainTextOutputFormat.INSTANCE);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_35));
  }

  /** FreeMarker's own log would quote variables. */
  private void keepFaultsQuiet() {
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setAttemptExceptionReporter((fault, environment) -> {});
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
  }

  String process(String name, Map<String, Object> model) {
    try {
      var out = new StringWriter(16_384);
      configuration.getTemplate(name).process(model, out);
      return out.toString();
    } catch (ParseException e) {
      throw failed(e.getTemplateName(), e.getLineNumber(), e);
    } catch (TemplateException e) {
      throw failed(e.getTemplateSourceName(), e.getLineNumber(), e);
    } catch (IOException e) {
      throw new RenderingFailed("template " + name + " cannot be read", withoutWords(e));
    }
  }

  private static RenderingFailed failed(String template, Integer line, Exception fault) {
    return new RenderingFailed(
        "template " + template + " is broken at line " + line, withoutWords(fault));
  }

  /** Where it happened without what was said: the engine's message may quote a link. */
  private static Exception withoutWords(Exception fault) {
    var bare = new IllegalStateException(fault.getClass().getName());
    bare.setStackTrace(fault.getStackTrace());
    return bare;
  }
}
