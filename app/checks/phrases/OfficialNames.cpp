// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/phrases/OfficialNames.h"

#include "data/DataRows.h"
#include "text/Folding.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr std::array<std::pair<QStringView, NameKind>, 6> kinds = {
    {{u"tỉnh", NameKind::Province},
     {u"nước", NameKind::Country},
     {u"vùng", NameKind::Region},
     {u"cơ quan", NameKind::Body},
     {u"chức vụ", NameKind::Office},
     {u"khác", NameKind::NeverSuggested}}};

} // namespace

Result<std::shared_ptr<const OfficialNames>> OfficialNames::load(const QString &path) {
    auto names = std::make_shared<OfficialNames>();
    const Result<void> read = readDataRows(
        path, [&](QStringView row, qsizetype) { return names->addRow(row.trimmed()); });
    if (!read)
        return tl::make_unexpected(read.error());
    if (names->m_names.empty())
        return failure(path + u": không có tên nào"_s);
    return std::shared_ptr<const OfficialNames>(std::move(names));
}

QString OfficialNames::addRow(QStringView row) {
    const qsizetype tab = row.indexOf(u'\t');
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const auto &each) {
        return each.first == row.left(std::max<qsizetype>(tab, 0));
    });
    if (tab < 0 || kind == kinds.end())
        return u"phải là loại (tỉnh, nước, vùng, cơ quan, chức vụ, khác), dấu tab, tên"_s;
    OfficialName name;
    name.kind = kind->second;
    name.written = row.sliced(tab + 1).toString().split(u' ');
    if (name.size() < 2 || name.written.contains(QString()))
        return u"tên phải có hai tiếng trở lên, cách nhau một dấu cách"_s;
    for (const QString &syllable : std::as_const(name.written))
        name.syllables.emplace_back(fold(syllable));
    const auto index = qsizetype(m_names.size());
    m_byFirst[name.syllables[0].folded].append(index);
    m_bySecond[name.syllables[1].folded].append(index);
    if (name.kind == NameKind::Province || name.kind == NameKind::Country ||
        name.kind == NameKind::Region)
        m_places.insert(fold(row.sliced(tab + 1)));
    m_names.push_back(std::move(name));
    return {};
}

QList<const OfficialName *> OfficialNames::candidates(const QString &first,
                                                      const QString &second) const {
    QList<const OfficialName *> found;
    if (const auto begin = m_byFirst.constFind(first); begin != m_byFirst.cend()) {
        for (const qsizetype index : *begin)
            found.append(&m_names[size_t(index)]);
    }
    if (const auto behind = m_bySecond.constFind(second); behind != m_bySecond.cend()) {
        for (const qsizetype index : *behind) {
            if (m_names[size_t(index)].syllables.front().folded != first)
                found.append(&m_names[size_t(index)]);
        }
    }
    return found;
}

} // namespace morat
