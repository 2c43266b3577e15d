using System.Linq.Expressions;
using System.Reflection;

namespace Payesh.Server.Desk;

/// <summary>Reads <c>() => Typed.Name</c>: the name the form mapper expects, and the present value, without compiling anything.</summary>
internal static class Member
{
    public static (string Name, object? Value) Read(Expression expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert } converted => Read(converted.Operand),
        ConstantExpression constant => ("", constant.Value),
        MemberExpression { Expression: { } owner } member => Of(Read(owner), member.Member),
        _ => throw new ArgumentException($"A field is named by properties alone, as in () => Typed.Name, not by “{expression}”.", nameof(expression)),
    };

    private static (string Name, object? Value) Of((string Name, object? Value) owner, MemberInfo member)
    {
        var value = owner.Value is null ? null : member is PropertyInfo property ? property.GetValue(owner.Value) : ((FieldInfo)member).GetValue(owner.Value);
        return (owner.Name.Length == 0 ? member.Name : $"{owner.Name}.{member.Name}", value);
    }
}
