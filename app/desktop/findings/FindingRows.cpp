// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/findings/FindingRows.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace morat {

namespace {

struct Group {
    QString key;
    Level worst = Level::Info;
    QList<qsizetype> findings; ///< in the order of the text

    void take(qsizetype index, Level level) {
        worst = findings.isEmpty() ? level : std::max(worst, level);
        findings.append(index);
    }
    [[nodiscard]] qsizetype first() const { return findings.first(); }
};

/// Groups by key, in the order in which their first finding came.
class Groups {
public:
    void take(const QString &key, qsizetype index, Level level) {
        const auto known = m_places.constFind(key);
        const qsizetype at = known == m_places.cend() ? m_groups.size() : *known;
        if (known == m_places.cend()) {
            m_places.insert(key, at);
            m_groups.append({key, level, {}});
        }
        m_groups[at].take(index, level);
    }
    /// The worst first, of those the first in the text.
    [[nodiscard]] QList<Group> inOrder() && {
        std::stable_sort(m_groups.begin(), m_groups.end(),
                         [](const Group &a, const Group &b) { return a.worst > b.worst; });
        return std::move(m_groups);
    }

private:
    QHash<QString, qsizetype> m_places;
    QList<Group> m_groups;
};

std::unique_ptr<FindingRow> rowOf(FindingRow::Kind kind, const Group &group) {
    auto row = std::make_unique<FindingRow>();
    row->kind = kind;
    row->key = group.key;
    row->worst = group.worst;
    row->first = group.first();
    row->count = group.findings.size();
    return row;
}

} // namespace

void FindingRow::take(std::unique_ptr<FindingRow> row) {
    row->above = this;
    row->number = int(below.size());
    below.push_back(std::move(row));
}

void FindingRow::numberRows(size_t from) {
    for (size_t i = from; i < below.size(); ++i) {
        below[i]->above = this;
        below[i]->number = int(i);
    }
}

FindingRows findingRows(const ReviewSession &session, const FindingFilter &filter) {
    FindingRows rows{std::make_unique<FindingRow>(), {}};
    const QList<PlacedFinding> &findings = session.findings();
    std::vector<bool> isOpen(size_t(findings.size()));
    Groups categories;
    // Each finding's status is asked for once: there may be thousands.
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const Finding &finding = findings[i].finding;
        isOpen[size_t(i)] = session.isOpen(i);
        rows.open.at(size_t(finding.level)) += isOpen[size_t(i)] ? 1 : 0;
        if (filter.shows(finding.level) && (filter.decided || isOpen[size_t(i)]))
            categories.take(finding.category, i, finding.level);
    }
    const auto findingRow = [&](qsizetype i) {
        auto row = std::make_unique<FindingRow>();
        row->kind = FindingRow::Kind::Finding;
        row->key = findings[i].finding.key;
        row->worst = findings[i].finding.level;
        row->first = i;
        row->count = 1;
        row->isOpen = isOpen[size_t(i)];
        return row;
    };
    for (const Group &category : std::move(categories).inOrder()) {
        std::unique_ptr<FindingRow> head = rowOf(FindingRow::Kind::Category, category);
        Groups words;
        for (const qsizetype i : category.findings) {
            const Finding &finding = findings[i].finding;
            words.take(finding.rule % u'|' % finding.subject, i, finding.level);
        }
        for (const Group &group : std::move(words).inOrder()) {
            if (group.findings.size() == 1) {
                head->take(findingRow(group.first()));
                continue;
            }
            std::unique_ptr<FindingRow> together = rowOf(FindingRow::Kind::Words, group);
            for (const qsizetype i : group.findings)
                together->take(findingRow(i));
            head->take(std::move(together));
        }
        rows.root->take(std::move(head));
    }
    return rows;
}

} // namespace morat
