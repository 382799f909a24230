// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/phrases/WordChoices.h"

#include "data/DataRows.h"
#include "text/Folding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

enum Column : qsizetype {
    LevelColumn,
    WrittenColumn,
    MeantColumn,
    SideColumn,
    DecidingColumn,
    NotBeforeColumn,
    NotAmongColumn,
    BadColumn,
    GoodColumn,
    ColumnCount,
};

/// The phrases of a column, parted by bars.
QStringList phrasesOf(QStringView column) {
    return column.toString().split(u'|', Qt::SkipEmptyParts);
}

} // namespace

Result<std::shared_ptr<const WordChoices>> WordChoices::load(const QString &path) {
    auto choices = std::make_shared<WordChoices>();
    const Result<void> read = readDataRows(
        path, [&](QStringView row, qsizetype line) { return choices->addRow(row, line); });
    if (!read)
        return tl::make_unexpected(read.error());
    if (choices->m_rows.empty())
        return failure(path + u": không có dòng nào"_s);
    return std::shared_ptr<const WordChoices>(std::move(choices));
}

QString WordChoices::addRow(QStringView row, qsizetype line) {
    const QList<QStringView> columns = row.split(u'\t');
    if (columns.size() != ColumnCount)
        return u"cần %1 cột, có %2"_s.arg(int(ColumnCount)).arg(columns.size());
    WordChoice choice;
    choice.line = line;
    if (columns[LevelColumn] == u"warning")
        choice.level = Level::Warning;
    else if (columns[LevelColumn] == u"info")
        choice.level = Level::Info;
    else
        return u"mức phải là warning hoặc info"_s;
    choice.written = columns[WrittenColumn].toString().split(u' ', Qt::SkipEmptyParts);
    choice.meant = columns[MeantColumn].toString();
    if (choice.written.isEmpty() || choice.written.size() > 2 || choice.meant.isEmpty() ||
        fold(columns[WrittenColumn]) != columns[WrittenColumn].toString())
        return u"từ viết sai phải có một hai tiếng viết thường, từ đúng không được trống"_s;
    const QList<QStringView> side = columns[SideColumn].split(u' ');
    bool isNumber = false;
    choice.reach = side.back().toInt(&isNumber);
    choice.side = side.front() == u"quanh" ? WordChoice::Side::Around : WordChoice::Side::Behind;
    if (side.size() != 2 || (side.front() != u"quanh" && side.front() != u"sau") || !isNumber ||
        choice.reach < 1 || choice.reach > 20)
        return u"nơi tìm phải là “sau” hoặc “quanh” và số tiếng từ 1 đến 20"_s;
    choice.deciding = phrasesOf(columns[DecidingColumn]);
    choice.notBefore = phrasesOf(columns[NotBeforeColumn]);
    choice.notAmong = phrasesOf(columns[NotAmongColumn]);
    if (choice.deciding.isEmpty())
        return u"không có từ nào để quyết định"_s;
    choice.badExample = columns[BadColumn].toString();
    choice.goodExample = columns[GoodColumn].toString();
    if (choice.badExample.isEmpty() || choice.goodExample.isEmpty())
        return u"cần một ví dụ sai và một ví dụ đúng"_s;
    m_first.add(choice.written.front());
    m_byFirst[choice.written.front()].append(qsizetype(m_rows.size()));
    m_rows.push_back(std::move(choice));
    return {};
}

const QList<qsizetype> &WordChoices::beginningWith(const QString &syllable) const {
    static const QList<qsizetype> none;
    if (!m_first.mayHold(syllable))
        return none;
    const auto found = m_byFirst.constFind(syllable);
    return found == m_byFirst.cend() ? none : *found;
}

} // namespace morat
