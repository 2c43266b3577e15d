using System.Text.RegularExpressions;
using Mono.Cecil;

namespace Payesh.Architecture.Tests;

/// <summary>Finds every look from a room into one below it: types, signatures, locals, called members, attributes.</summary>
internal sealed partial class RoomOrder(IReadOnlyList<string> rooms)
{
    public static RoomOrder FromMap() => new([.. File.ReadLines(Path.Combine(Repository.Root, "docs/map.md"))
        .Select(line => RoomRow().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)]);

    public IReadOnlyList<string> Rooms => rooms;

    public IEnumerable<string> Breaches(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        foreach (var type in module.GetTypes())
        {
            if (RoomOf(type) is not { } from) continue;
            foreach (var seen in Seen(type).Select(RoomOf).OfType<string>().Distinct())
                if (Place(seen) > Place(from)) yield return $"{type.FullName} ({from}) looks into {seen}";
        }
    }

    private int Place(string room) => rooms.ToList().IndexOf(room);

    private string? RoomOf(TypeReference type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        var parts = type.Namespace.Split('.');
        return parts is ["Payesh", _, var room, ..] && rooms.Contains(room) ? room : null;
    }

    private static IEnumerable<TypeReference> Seen(TypeDefinition type) => Direct(type).SelectMany(Parts);

    private static IEnumerable<TypeReference> Direct(TypeDefinition type)
    {
        if (type.BaseType is { } parent) yield return parent;
        foreach (var face in type.Interfaces) yield return face.InterfaceType;
        foreach (var attribute in type.CustomAttributes) yield return attribute.AttributeType;
        foreach (var field in type.Fields) yield return field.FieldType;
        foreach (var property in type.Properties) yield return property.PropertyType;
        foreach (var method in type.Methods)
        {
            yield return method.ReturnType;
            foreach (var attribute in method.CustomAttributes) yield return attribute.AttributeType;
            foreach (var parameter in method.Parameters) yield return parameter.ParameterType;
            if (!method.HasBody) continue;
            foreach (var local in method.Body.Variables) yield return local.VariableType;
            foreach (var operand in method.Body.Instructions.Select(instruction => instruction.Operand))
            {
                if (operand is TypeReference named) yield return named;
                if (operand is not MemberReference { DeclaringType: { } owner } member) continue;
                yield return owner;
                if (member is MethodReference called) yield return called.ReturnType;
                if (member is GenericInstanceMethod generic) foreach (var argument in generic.GenericArguments) yield return argument;
            }
        }
    }

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification inner => Parts(inner.ElementType),
        GenericParameter => [],
        _ => [type],
    };

    [GeneratedRegex(@"^\| ([A-Z]\w+) \| [^|]*\p{IsArabic}")]
    private static partial Regex RoomRow();
}
