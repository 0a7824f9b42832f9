package org.mithaq.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.BeanResolver;
import org.springframework.expression.ConstructorResolver;
import org.springframework.expression.MethodResolver;
import org.springframework.expression.OperatorOverloader;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypeComparator;
import org.springframework.expression.TypeConverter;
import org.springframework.expression.TypeLocator;
import org.springframework.expression.TypedValue;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.thymeleaf.expression.IExpressionObjects;
import org.thymeleaf.spring6.expression.IThymeleafEvaluationContext;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContextWrapper;

/**
 * In what the expressions of one page are evaluated: as Thymeleaf does by itself, but what it finds out about classes is known to
 * the next page. By itself it would look for each property and method by reflection once for every page.
 */
final class PageEvaluation implements IThymeleafEvaluationContext {

    private static final StandardEvaluationContext STANDARD = new StandardEvaluationContext();
    private static final List<PropertyAccessor> PROPERTIES = wrapped().getPropertyAccessors();
    private static final List<MethodResolver> METHODS = wrapped().getMethodResolvers();

    private final ThymeleafEvaluationContextWrapper own = wrapped();

    private static ThymeleafEvaluationContextWrapper wrapped() {
        return new ThymeleafEvaluationContextWrapper(STANDARD);
    }

    @Override
    public List<PropertyAccessor> getPropertyAccessors() {
        return PROPERTIES;
    }

    @Override
    public List<MethodResolver> getMethodResolvers() {
        return METHODS;
    }

    @Override
    public TypedValue getRootObject() {
        return own.getRootObject();
    }

    @Override
    public List<ConstructorResolver> getConstructorResolvers() {
        return own.getConstructorResolvers();
    }

    @Override
    public @Nullable BeanResolver getBeanResolver() {
        return own.getBeanResolver();
    }

    @Override
    public TypeLocator getTypeLocator() {
        return own.getTypeLocator();
    }

    @Override
    public TypeConverter getTypeConverter() {
        return own.getTypeConverter();
    }

    @Override
    public TypeComparator getTypeComparator() {
        return own.getTypeComparator();
    }

    @Override
    public OperatorOverloader getOperatorOverloader() {
        return own.getOperatorOverloader();
    }

    @Override
    public void setVariable(String name, @Nullable Object value) {
        own.setVariable(name, value);
    }

    @Override
    public @Nullable Object lookupVariable(String name) {
        return own.lookupVariable(name);
    }

    @Override
    public boolean isVariableAccessRestricted() {
        return own.isVariableAccessRestricted();
    }

    @Override
    public void setVariableAccessRestricted(boolean restricted) {
        own.setVariableAccessRestricted(restricted);
    }

    @Override
    public @Nullable IExpressionObjects getExpressionObjects() {
        return own.getExpressionObjects();
    }

    @Override
    public void setExpressionObjects(@Nullable IExpressionObjects objects) {
        own.setExpressionObjects(objects);
    }
}
