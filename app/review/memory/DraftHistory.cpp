// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/memory/DraftHistory.h"

#include "review/memory/ReadVersion.h"
#include "review/session/HandEdits.h"
#include "review/session/VersionDifferences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// UTF-16 units around a difference that are shown.
constexpr qsizetype reach = 40;

int versionOf(const QList<ArchivedVersion> &versions, qint64 revision) {
    const auto found = std::ranges::find(versions, revision, &ArchivedVersion::revision);
    return found == versions.cend() ? 0 : int(found - versions.cbegin()) + 1;
}

void addDecisions(DraftHistory &history, const QList<ArchivedDecision> &decisions,
                  const QList<ArchivedVersion> &versions) {
    for (const ArchivedDecision &each : decisions) {
        HistoryEvent event{.kind = HistoryEvent::Kind::Decided,
                           .time = each.decision.time,
                           .author = each.decision.author,
                           .version = versionOf(versions, each.revision),
                           .decision = each.decision};
        history.events.append(event);
        if (!each.decision.undone)
            continue;
        event.kind = HistoryEvent::Kind::TakenBack;
        event.time = each.undoneAt;
        event.author = each.undoneBy;
        history.events.append(event);
    }
}

void addTexts(DraftHistory &history, const QList<ArchivedVersion> &versions,
              const QHash<qint64, Decision> &decisions) {
    for (qsizetype i = 0; i < versions.size(); ++i) {
        const ArchivedVersion &version = versions[i];
        const int number = int(i) + 1;
        const Result<WorkingText> text = readVersion(version, history.draft.record.path);
        if (!text) {
            history.notices.append(text.error().message);
            continue;
        }
        history.texts.append(
            {number, HistoryText::Stage::AsItCame, version.seen, text->original()});
        if (text->edits().isEmpty())
            continue;
        const bool isLast = i + 1 == versions.size();
        history.texts.append({number, HistoryText::Stage::AsReviewed,
                              isLast ? history.draft.record.changed : versions[i + 1].seen,
                              text->text()});
        for (const HandEdit &edit : handEdits(*text, version.text.places, decisions))
            history.events.append({.kind = HistoryEvent::Kind::Typed,
                                   .version = number,
                                   .before = edit.before,
                                   .after = edit.after});
    }
}

} // namespace

QString kindName(HistoryEvent::Kind kind) {
    switch (kind) {
    case HistoryEvent::Kind::Seen:
        return u"seen"_s;
    case HistoryEvent::Kind::Decided:
        return u"decided"_s;
    case HistoryEvent::Kind::TakenBack:
        return u"taken-back"_s;
    case HistoryEvent::Kind::Moved:
        return u"moved"_s;
    case HistoryEvent::Kind::Typed:
        break;
    }
    return u"typed"_s;
}

Result<DraftHistory> historyOf(const Archive &archive, qint64 draft) {
    DraftHistory history;
    const auto known = archive.draft(draft);
    if (!known)
        return tl::make_unexpected(known.error());
    history.draft = *known;
    auto versions = archive.versions(draft);
    if (!versions)
        return tl::make_unexpected(versions.error());
    // The first version came with the draft: databases of 0.1.0 kept when a version was read last.
    if (!versions->isEmpty() && history.draft.entered.isValid())
        versions->first().seen = history.draft.entered;
    const auto decisions = archive.decisions(draft);
    if (!decisions)
        return tl::make_unexpected(decisions.error());
    const auto moves = archive.moves(draft);
    if (!moves)
        return tl::make_unexpected(moves.error());
    QHash<qint64, Decision> byId;
    for (const ArchivedDecision &each : *decisions)
        byId.insert(each.decision.id, each.decision);
    for (qsizetype i = 0; i < versions->size(); ++i)
        history.events.append({.kind = HistoryEvent::Kind::Seen,
                               .time = versions->at(i).seen,
                               .version = int(i) + 1});
    addDecisions(history, *decisions, *versions);
    for (const Store::Transition &move : *moves)
        history.events.append({.kind = HistoryEvent::Kind::Moved,
                               .time = move.time,
                               .author = move.author,
                               .move = move});
    addTexts(history, *versions, byId);
    std::ranges::stable_sort(history.events, [](const HistoryEvent &a, const HistoryEvent &b) {
        if (a.time.isValid() != b.time.isValid())
            return a.time.isValid();
        return a.time.isValid() && a.time < b.time;
    });
    return history;
}

QList<TextChangeShown> differencesBetween(const Text &before, const Text &after) {
    const QString now = after.joined();
    QList<TextChangeShown> changes;
    for (const VersionDifference &each : versionDifferences(before, after)) {
        const TextRange place = each.place;
        const qsizetype lineStart =
            place.start == 0 ? 0 : now.lastIndexOf(u'\n', place.start - 1) + 1;
        const qsizetype lineEnd = now.indexOf(u'\n', place.end());
        const qsizetype start = std::max(lineStart, place.start - reach);
        const qsizetype end = std::min(lineEnd < 0 ? now.size() : lineEnd, place.end() + reach);
        changes.append({.left = now.mid(start, place.start - start),
                        .right = now.mid(place.end(), end - place.end()),
                        .before = each.ours,
                        .after = now.mid(place.start, place.length),
                        .place = place});
    }
    return changes;
}

} // namespace morat
