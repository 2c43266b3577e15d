using System.Linq.Expressions;

namespace Payesh.App.Database;

/// <summary>
/// Rows past a key. The condition is written <c>x &lt;= a &amp;&amp; (x &lt; a || no &lt; b)</c>, so that an index on the column and the number serves it.
/// </summary>
internal static class KeyCondition
{
    /// <summary>Past the value, or at it and past the tie.</summary>
    public static Expression<Func<TRow, bool>> Past<TRow, TKey, TTie>(
        Expression<Func<TRow, TKey>> column, TKey value, Expression<Func<TRow, TTie>> tie, TTie mark, bool descending)
    {
        var row = column.Parameters[0];
        var beside = new Renamed(tie.Parameters[0], row).Visit(tie.Body);
        return Expression.Lambda<Func<TRow, bool>>(
            Expression.AndAlso(
                Compare(column.Body, value, descending, orAt: true),
                Expression.OrElse(Compare(column.Body, value, descending, orAt: false), Compare(beside, mark, descending, orAt: false))),
            row);
    }

    /// <summary>Past the tie alone.</summary>
    public static Expression<Func<TRow, bool>> Past<TRow, TTie>(Expression<Func<TRow, TTie>> tie, TTie mark, bool descending) =>
        Expression.Lambda<Func<TRow, bool>>(Compare(tie.Body, mark, descending, orAt: false), tie.Parameters[0]);

    /// <summary>Whether the row has a value in this column.</summary>
    public static Expression<Func<TRow, bool>> Filled<TRow, TKey>(Expression<Func<TRow, TKey>> column, bool filled)
    {
        var nothing = Expression.Constant(null, typeof(TKey));
        return Expression.Lambda<Func<TRow, bool>>(
            filled ? Expression.NotEqual(column.Body, nothing) : Expression.Equal(column.Body, nothing), column.Parameters[0]);
    }

    private static BinaryExpression Compare<T>(Expression column, T value, bool descending, bool orAt)
    {
        // What a lambda holds becomes a parameter of the query; a constant would make the database plan each page anew.
        Expression<Func<T>> held = () => value;
        var (left, right) = Comparable(column, held.Body);
        return (descending, orAt) switch
        {
            (true, true) => Expression.LessThanOrEqual(left, right),
            (true, false) => Expression.LessThan(left, right),
            (false, true) => Expression.GreaterThanOrEqual(left, right),
            (false, false) => Expression.GreaterThan(left, right),
        };
    }

    // Texts, ids and words of an enumeration have no < of their own.
    private static (Expression Left, Expression Right) Comparable(Expression left, Expression right)
    {
        var bare = Nullable.GetUnderlyingType(left.Type) ?? left.Type;
        if (bare == typeof(string) || bare == typeof(Guid))
            return (Expression.Call(left, bare.GetMethod(nameof(string.CompareTo), [bare])!, right), Expression.Constant(0));
        if (!bare.IsEnum) return (left, right);
        var number = bare == left.Type ? typeof(int) : typeof(int?);
        return (Expression.Convert(left, number), Expression.Convert(right, number));
    }

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
