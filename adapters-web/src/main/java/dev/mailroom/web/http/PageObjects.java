package dev.mailroom.web.http;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows records as they are, and an empty {@code Optional} as missing: {@code model.x!}. */
final class PageObjects extends DefaultObjectWrapper {

  PageObjects() {
    super(Configuration.VERSION_2_3_34);
    setExposeFields(false);
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    return super.wrap(value instanceof Optional<?> optional ? optional.orElse(null) : value);
  }
}
