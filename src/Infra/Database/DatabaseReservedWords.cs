using System.Collections.Frozen;

namespace Infra;

/// <summary>
/// The words of PostgreSQL and MySQL that RDS refuses as names of databases and users, or that SQL would need quotes for. One list for both:
/// a name that works with one engine then works with the other.
/// </summary>
internal static class DatabaseReservedWords
{
    // https://www.postgresql.org/docs/current/sql-keywords-appendix.html and https://dev.mysql.com/doc/refman/8.0/en/keywords.html
    private const string List = """
        accessible add all alter analyse analyze and any array as asc asensitive asymmetric authorization before between bigint binary blob both by
        call cascade case cast change char character check collate collation column concurrently condition constraint continue convert create cross
        cube cume_dist current_catalog current_date current_role current_schema current_time current_timestamp current_user cursor database databases
        day_hour day_minute day_second dec decimal declare default deferrable delayed delete dense_rank desc describe deterministic distinct
        distinctrow div do double drop dual each else elseif empty enclosed end escaped except exists exit explain false fetch first_value float for
        force foreign freeze from full fulltext function generated get grant group grouping groups having high_priority ilike if ignore in index
        infile initially inner inout insensitive insert int integer intersect interval into is isnull iterate join json_table key keys kill lag
        last_value lateral lead leading leave left like limit linear lines load localtime localtimestamp lock long longblob longtext loop
        low_priority master_bind match maxvalue mediumblob mediumint mediumtext middleint mod modifies natural not notnull nth_value ntile null
        numeric of offset on only optimize option optionally or order out outer outfile over overlaps partition percent_rank placing precision
        primary procedure purge range rank read reads real recursive references regexp release rename repeat replace require resignal restrict
        return returning revoke right rlike row row_number rows schema schemas select sensitive separator session_user set show signal similar
        smallint some spatial specific sql sqlexception sqlstate sqlwarning ssl starting stored straight_join symmetric system system_user table
        tablesample terminated then tinyblob tinyint tinytext to trailing trigger true undo union unique unlock unsigned update usage use user using
        utc_date utc_time utc_timestamp values varbinary varchar varcharacter variadic varying verbose virtual when where while window with write
        xor year_month zerofill
        """;

    private static readonly FrozenSet<string> Words =
        List.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string name) => Words.Contains(name);
}
