// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/phrases/FixedCompounds.h"

#include "data/DataRows.h"
#include "text/Folding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

Result<std::shared_ptr<const FixedCompounds>> FixedCompounds::load(const QString &path) {
    auto compounds = std::make_shared<FixedCompounds>();
    const Result<void> read =
        readDataRows(path, [&](QStringView row, qsizetype) { return compounds->addRow(row); });
    if (!read)
        return tl::make_unexpected(read.error());
    if (compounds->m_byFirst.isEmpty())
        return failure(path + u": không có cụm từ nào"_s);
    return std::shared_ptr<const FixedCompounds>(std::move(compounds));
}

QString FixedCompounds::addRow(QStringView row) {
    const QList<QStringView> columns = row.split(u'\t');
    const QList<QStringView> syllables = columns.front().split(u' ');
    constexpr qsizetype fewest = 4;
    constexpr qsizetype most = 8;
    CompoundGap gap;
    if (columns.size() < 2 || columns.size() > 3 || syllables.size() < fewest ||
        syllables.size() > most || std::ranges::any_of(syllables, [](QStringView s) {
            return s.isEmpty() || fold(s) != s.toString();
        }))
        return u"phải là bốn đến tám tiếng viết thường (dấu đặt kiểu cũ), dấu tab, tiếng thứ mấy hay rơi"_s;
    if (columns.size() == 3)
        gap.notBefore = columns[2].toString().split(u' ', Qt::SkipEmptyParts);
    for (const QStringView syllable : syllables)
        gap.compound.append(syllable.toString());
    for (const QStringView number : columns[1].split(u' ')) {
        bool isNumber = false;
        gap.lost = number.toInt(&isNumber) - 1;
        if (!isNumber || gap.lost < 1 || gap.lost >= gap.compound.size())
            return u"tiếng hay rơi phải là tiếng thứ 2 đến tiếng cuối"_s;
        m_first.add(gap.compound.front());
        m_byFirst[gap.compound.front()].append(gap);
    }
    return {};
}

const QList<CompoundGap> &FixedCompounds::beginningWith(const QString &syllable) const {
    static const QList<CompoundGap> none;
    if (!m_first.mayHold(syllable))
        return none;
    const auto found = m_byFirst.constFind(syllable);
    return found == m_byFirst.cend() ? none : *found;
}

} // namespace morat
