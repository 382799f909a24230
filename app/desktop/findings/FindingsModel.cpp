// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/findings/FindingsModel.h"

#include "desktop/findings/Surroundings.h"
#include "desktop/look/LevelLook.h"

#include <QFont>
#include <QHash>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Letters to each side of a finding's words.
constexpr qsizetype reach = 22;

/// What a row says of findings with the same words. Signs alone (two blanks, an embed) tell nobody
/// what is wrong.
QString titleOf(const QString &words, qsizetype times, const QString &message) {
    const auto counted = [times](const QString &what) -> QString {
        return times == 1 ? what : what % u" × " % QString::number(times);
    };
    if (words.isEmpty())
        return counted(message);
    const bool isSpoken = std::ranges::any_of(words, [](QChar c) { return c.isLetterOrNumber(); });
    return isSpoken ? counted(words) : QString(counted(words) % u" – " % message);
}

constexpr size_t gone = size_t(-1);

/// For each row below one, where it stands among those that are wanted there, or `gone`: of those
/// whose order is another, as many as can stay.
std::vector<size_t> keptPlaces(const FindingRow &row, const FindingRow &wanted) {
    const auto &now = row.below;
    const auto &then = wanted.below;
    std::vector<size_t> places(now.size(), gone);
    const size_t shorter = std::min(now.size(), then.size());
    size_t head = 0;
    while (head < shorter && now[head]->is(*then[head])) {
        places[head] = head;
        ++head;
    }
    size_t tail = 0;
    while (tail < shorter - head && now[now.size() - 1 - tail]->is(*then[then.size() - 1 - tail])) {
        places[now.size() - 1 - tail] = then.size() - 1 - tail;
        ++tail;
    }
    const auto name = [](const FindingRow &each) { return std::pair(int(each.kind), each.key); };
    QHash<std::pair<int, QString>, size_t> wantedAt;
    for (size_t i = head; i < then.size() - tail; ++i)
        wantedAt.insert(name(*then[i]), i);
    // The longest rising sequence of wanted places: `ends` has, for each length, the row that ends
    // the one that ends lowest.
    std::vector<size_t> at(now.size(), gone);
    std::vector<size_t> before(now.size(), gone);
    std::vector<size_t> ends;
    for (size_t i = head; i < now.size() - tail; ++i) {
        at[i] = wantedAt.value(name(*now[i]), gone);
        if (at[i] == gone)
            continue;
        const auto longer = std::lower_bound(ends.begin(), ends.end(), at[i],
                                             [&at](size_t a, size_t b) { return at[a] < b; });
        before[i] = longer == ends.begin() ? gone : *(longer - 1);
        if (longer == ends.end())
            ends.push_back(i);
        else
            *longer = i;
    }
    for (size_t i = ends.empty() ? gone : ends.back(); i != gone; i = before[i])
        places[i] = at[i];
    return places;
}

} // namespace

FindingsModel::FindingsModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<FindingRow>()) {}

FindingsModel::~FindingsModel() = default;

void FindingsModel::show(const ReviewSession *session, const FindingFilter &filter,
                         const QPalette &palette) {
    if (palette != m_palette || m_icons.front().isNull()) {
        m_palette = palette;
        m_icons = {levelIcon(Level::Info, palette), levelIcon(Level::Warning, palette),
                   levelIcon(Level::Error, palette)};
    }
    FindingRows wanted =
        session ? findingRows(*session, filter) : FindingRows{std::make_unique<FindingRow>(), {}};
    // A new list is no more work than thousands of rows put between others.
    const bool isAnother = session != m_session || filter != m_filter || m_root->below.empty();
    m_session = session;
    m_filter = filter;
    m_open = wanted.open;
    const auto takePicture = [&] {
        m_findings = session ? session->findings() : QList<PlacedFinding>();
        m_text = session ? session->text().current() : QString();
    };
    if (isAnother) {
        beginResetModel();
        takePicture();
        m_root = std::move(wanted.root);
        findRows();
        endResetModel();
        return;
    }
    // What a row says is right at any moment: a screen reader may ask in between.
    removeGone(*m_root, *wanted.root);
    takePicture();
    QList<FindingRow *> others;
    renew(*m_root, *wanted.root, others);
    insertNew(*m_root, *wanted.root);
    findRows();
    for (const FindingRow *row : std::as_const(others))
        emit dataChanged(indexOf(*row), indexOf(*row));
}

void FindingsModel::findRows() {
    m_rows.fill(nullptr, m_findings.size());
    std::vector<FindingRow *> rows{m_root.get()};
    while (!rows.empty()) {
        FindingRow *row = rows.back();
        rows.pop_back();
        if (row->kind == FindingRow::Kind::Finding)
            m_rows[row->first] = row;
        for (const std::unique_ptr<FindingRow> &each : row->below)
            rows.push_back(each.get());
    }
}

void FindingsModel::removeGone(FindingRow &row, const FindingRow &wanted) {
    const std::vector<size_t> places = keptPlaces(row, wanted);
    for (size_t last = places.size(); last > 0;) {
        if (places[last - 1] != gone) {
            --last;
            continue;
        }
        size_t first = last - 1;
        while (first > 0 && places[first - 1] == gone)
            --first;
        remove(row, int(first), int(last) - 1);
        last = first;
    }
    size_t i = 0;
    for (const size_t place : places) {
        if (place != gone)
            removeGone(*row.below[i++], *wanted.below[place]);
    }
}

void FindingsModel::renew(FindingRow &row, const FindingRow &wanted, QList<FindingRow *> &others) {
    if (!row.saysTheSame(wanted) && row.kind != FindingRow::Kind::Root)
        others.append(&row);
    row.worst = wanted.worst;
    row.first = wanted.first;
    row.count = wanted.count;
    row.isOpen = wanted.isOpen;
    // Those that stayed are in the order of those that are wanted.
    auto at = wanted.below.cbegin();
    for (const std::unique_ptr<FindingRow> &each : row.below) {
        while (!each->is(**at))
            ++at;
        renew(*each, **at++, others);
    }
}

void FindingsModel::insertNew(FindingRow &row, FindingRow &wanted) {
    for (size_t i = 0; i < wanted.below.size(); ++i) {
        if (i < row.below.size() && row.below[i]->is(*wanted.below[i])) {
            insertNew(*row.below[i], *wanted.below[i]);
            continue;
        }
        size_t end = i + 1;
        while (end < wanted.below.size() &&
               (i == row.below.size() || !row.below[i]->is(*wanted.below[end])))
            ++end;
        insert(row, wanted, i, end);
        i = end - 1;
    }
}

void FindingsModel::remove(FindingRow &from, int first, int last) {
    beginRemoveRows(indexOf(from), first, last);
    from.below.erase(from.below.begin() + first, from.below.begin() + last + 1);
    from.numberRows(size_t(first));
    endRemoveRows();
}

void FindingsModel::insert(FindingRow &into, FindingRow &from, size_t first, size_t end) {
    beginInsertRows(indexOf(into), int(first), int(end) - 1);
    into.below.insert(into.below.begin() + std::ptrdiff_t(first),
                      std::make_move_iterator(from.below.begin() + std::ptrdiff_t(first)),
                      std::make_move_iterator(from.below.begin() + std::ptrdiff_t(end)));
    into.numberRows(first);
    endInsertRows();
}

const FindingRow &FindingsModel::rowAt(const QModelIndex &index) const {
    return index.isValid() ? *static_cast<const FindingRow *>(index.internalPointer()) : *m_root;
}

QModelIndex FindingsModel::indexOf(const FindingRow &row) const {
    return &row == m_root.get() ? QModelIndex() : createIndex(row.number, 0, &row);
}

QModelIndex FindingsModel::indexOf(qsizetype finding) const {
    const FindingRow *row = m_rows.value(finding);
    return row ? indexOf(*row) : QModelIndex();
}

QModelIndex FindingsModel::index(int row, int column, const QModelIndex &parent) const {
    const FindingRow &above = rowAt(parent);
    const bool isThere = row >= 0 && row < int(above.below.size()) && column == 0;
    return isThere ? createIndex(row, column, above.below[size_t(row)].get()) : QModelIndex();
}

QModelIndex FindingsModel::parent(const QModelIndex &child) const {
    const FindingRow *above = child.isValid() ? rowAt(child).above : nullptr;
    return above ? indexOf(*above) : QModelIndex();
}

int FindingsModel::rowCount(const QModelIndex &parent) const {
    return parent.column() > 0 ? 0 : int(rowAt(parent).below.size());
}

int FindingsModel::columnCount(const QModelIndex &) const {
    return 1;
}

QString FindingsModel::words(const FindingRow &row) const {
    const PlacedFinding &first = m_findings[row.first];
    if (row.kind == FindingRow::Kind::Category)
        return u"%1 (%2)"_s.arg(categoryWord(first.finding.category)).arg(row.count);
    const bool isOfMany = row.above && row.above->kind == FindingRow::Kind::Words;
    if (!isOfMany)
        return titleOf(visibleWords(m_text.mid(first.place.start, first.place.length)), row.count,
                       first.finding.message);
    const Surroundings place = surroundings(m_text, first.place, reach);
    return visibleWords(place.before) + u"["_s + visibleWords(place.words) + u"]"_s +
           visibleWords(place.after);
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const FindingRow &row = rowAt(index);
    const bool isFinding = row.kind == FindingRow::Kind::Finding;
    const bool isCategory = row.kind == FindingRow::Kind::Category;
    switch (role) {
    case Qt::DisplayRole:
        return words(row);
    case Qt::DecorationRole:
        return isCategory ? QVariant() : m_icons.at(size_t(row.worst));
    case Qt::ToolTipRole:
        return isCategory ? QVariant() : m_findings[row.first].finding.message;
    case Qt::AccessibleTextRole:
        if (!isFinding)
            return {};
        return QString(levelWord(row.worst) + u": "_s + words(row) + u". "_s +
                       m_findings[row.first].finding.message);
    case Qt::FontRole: {
        QFont font;
        if (isCategory)
            font.setWeight(QFont::DemiBold);
        font.setStrikeOut(isFinding && !row.isOpen);
        return isCategory || font.strikeOut() ? font : QVariant();
    }
    case Qt::ForegroundRole:
        return isFinding && !row.isOpen ? m_palette.color(QPalette::Disabled, QPalette::Text)
                                        : QVariant();
    case FindingRole:
        return isFinding ? QVariant::fromValue<qlonglong>(row.first) : QVariant();
    default:
        return {};
    }
}

qsizetype FindingsModel::findingOf(const QModelIndex &index) {
    QModelIndex at = index;
    while (at.isValid()) {
        const QVariant value = at.data(FindingRole);
        if (value.isValid())
            return value.toLongLong();
        at = at.model()->index(0, 0, at);
    }
    return -1;
}

} // namespace morat
