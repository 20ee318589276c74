using System.Reflection;
using System.Text.RegularExpressions;

namespace TestPlans.Gherkin;

/// <summary>A property or a field that a column may fill or be compared with.</summary>
internal sealed class TableMember
{
    private readonly MemberInfo _member;

    private TableMember(MemberInfo member) => _member = member;

    public string Name => _member.Name;

    public Type Type => _member is PropertyInfo property ? property.PropertyType : ((FieldInfo)_member).FieldType;

    public bool IsWritable => _member is PropertyInfo { CanWrite: true } or FieldInfo { IsInitOnly: false };

    public static IReadOnlyList<TableMember> Of(Type type) =>
        [.. type.GetMembers(BindingFlags.Public | BindingFlags.Instance)
            .Where(member => member is PropertyInfo { CanRead: true } property ? property.GetIndexParameters().Length == 0 : member is FieldInfo)
            .Select(member => new TableMember(member))];

    public static TableMember? Find(Type type, string column) => Of(type).FirstOrDefault(member => member.Answers(column));

    public object? Get(object instance) => _member is PropertyInfo property ? property.GetValue(instance) : ((FieldInfo)_member).GetValue(instance);

    public void Set(object instance, object? value)
    {
        if (_member is PropertyInfo property)
        {
            property.SetValue(instance, value);
        }
        else
        {
            ((FieldInfo)_member).SetValue(instance, value);
        }
    }

    private bool Answers(string column) => ColumnName.Same(Name, column)
        || (_member.GetCustomAttribute<TableAliasesAttribute>()?.Aliases ?? []).Any(alias =>
            Regex.IsMatch(column, $"^(?:{alias})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
}
