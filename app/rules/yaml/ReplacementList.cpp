// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/yaml/ReplacementList.h"

#include "rules/pattern/RuleTr.h"
#include "rules/yaml/YamlText.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qint64 largestList = 4'194'304;

/// The cells of one row; a cell in double quotes may hold the separator and "" for a quote.
QStringList cellsOf(const QString &row, QChar separator) {
    QStringList cells;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const QChar c = row.at(i);
        if (c == u'"' && quoted && i + 1 < row.size() && row.at(i + 1) == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"' && (quoted || cell.isEmpty())) {
            quoted = !quoted;
        } else if (c == separator && !quoted) {
            cells.append(cell.trimmed());
            cell.clear();
        } else {
            cell += c;
        }
    }
    cells.append(cell.trimmed());
    return cells;
}

/// Spreadsheets in Vietnamese write the comma as a decimal mark, and so part cells by semicolons.
QChar separatorOf(const QString &path, const QString &row) {
    if (path.endsWith(u".tsv"_s, Qt::CaseInsensitive))
        return u'\t';
    return row.contains(u';') ? u';' : u',';
}

} // namespace

QList<Replacement> readReplacementList(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw YamlMistake{0, file.errorString(), path};
    if (file.size() > largestList)
        throw YamlMistake{0, RuleTr::tr("the file is too large for a file of rules"), path};
    QString text = QString::fromUtf8(file.readAll()).normalized(QString::NormalizationForm_C);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    QList<Replacement> list;
    int line = 0;
    for (const QString &row : text.split(u'\n')) {
        ++line;
        if (row.trimmed().isEmpty() || row.startsWith(u'#'))
            continue;
        const QStringList cells = cellsOf(row, separatorOf(path, row));
        if (cells.size() < 2 || cells.at(0).isEmpty() || cells.at(1).isEmpty())
            throw YamlMistake{line, RuleTr::tr("a row needs what is wrong and what is right"),
                              path};
        list.append({cells.at(0), cells.at(1), line});
    }
    return list;
}

} // namespace morat
