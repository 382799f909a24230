// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/TransferredRows.h"

using namespace Qt::StringLiterals;

namespace morat {

QString marks(qsizetype count) {
    return QStringList(count, u"?"_s).join(u", "_s);
}

QVariant valueOf(const StoreQuery &row, int at, ColumnKind kind) {
    if (row.isNull(at))
        return {};
    switch (kind) {
    case ColumnKind::Number:
        return row.number(at);
    case ColumnKind::Bytes:
        return row.bytes(at);
    case ColumnKind::Text:
        break;
    }
    return notNull(row.text(at));
}

QString namesOf(const QList<Column> &columns) {
    QStringList names;
    for (const Column &column : columns)
        names.append(column.name);
    return names.join(u", "_s);
}

QList<QVariantList> rowsOf(StoreQuery query, const QList<Column> &columns) {
    QList<QVariantList> rows;
    while (query.next()) {
        QVariantList row;
        for (int i = 0; i < columns.size(); ++i)
            row.append(valueOf(query, i, columns[i].kind));
        rows.append(row);
    }
    return rows;
}

const QList<Column> &revisionColumns() {
    static const QList<Column> columns{{u"id"_s, ColumnKind::Number},
                                       {u"content_hash"_s},
                                       {u"format"_s},
                                       {u"charset"_s},
                                       {u"seen_at"_s},
                                       {u"saved_text"_s}};
    return columns;
}

const QList<Column> &columnsOfDecisions() {
    static const QList<Column> columns{{u"id"_s, ColumnKind::Number},
                                       {u"revision_id"_s, ColumnKind::Number},
                                       {u"verb"_s, ColumnKind::Number},
                                       {u"rule"_s},
                                       {u"category"_s},
                                       {u"level"_s, ColumnKind::Number},
                                       {u"subject"_s},
                                       {u"original"_s},
                                       {u"replacement"_s},
                                       {u"taken"_s},
                                       {u"message"_s},
                                       {u"author"_s},
                                       {u"decided_at"_s},
                                       {u"undone"_s, ColumnKind::Number},
                                       {u"undone_by"_s},
                                       {u"undone_at"_s}};
    return columns;
}

} // namespace morat
