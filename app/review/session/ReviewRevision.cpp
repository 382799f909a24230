// SPDX-License-Identifier: GPL-3.0-or-later
// What a session brings over when the file has a new version.
#include "review/session/ReviewSession.h"

#include "checks/engine/FindingKey.h"
#include "drafts/DraftReader.h"
#include "drafts/PageOutside.h"
#include "drafts/charsets/Decoding.h"
#include "drafts/charsets/Transcoding.h"
#include "review/session/ReadingTransfer.h"
#include "review/session/RevisionTransfer.h"
#include "review/session/SuggestedChange.h"
#include "review/session/VersionDifferences.h"

#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <utility>
#include <variant>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Of decisions whose words are gone, those that ignored a place keep none: a key that comes up
/// elsewhere is not theirs. Gives how many they are.
int loseIgnored(const QList<qint64> &orphaned, const QHash<qint64, Decision> &decisions,
                QHash<qint64, TextRange> &places) {
    int lost = 0;
    for (const qint64 id : orphaned) {
        const auto decision = decisions.constFind(id);
        if (decision == decisions.cend() || !ignoresPlace(decision->verb) || decision->undone)
            continue;
        places.insert(id, noPlace);
        ++lost;
    }
    return lost;
}

/// What is to be said of edits that could not be brought over to a new version of the text.
QStringList lostNotices(const CarriedWork &carried, const QString &text) {
    // An edit whose words the new version has already needs no carrying.
    const auto isDone = [&text](const QString &words) {
        return words.size() > 8 && text.contains(words);
    };
    auto decided = std::count_if(carried.left.cbegin(), carried.left.cend(),
                                 [&](const Edit &edit) { return !isDone(edit.replacement); });
    for (const TextChange &change : carried.typed)
        decided -= isDone(change.after) ? 0 : 1;
    QStringList words;
    for (const TextChange &change : carried.lostTyping) {
        if (isDone(change.after))
            continue;
        --decided;
        constexpr qsizetype shown = 40;
        words.append(u"“%1” → “%2”"_s.arg(change.before.left(shown), change.after.left(shown)));
    }
    QStringList notices;
    if (decided > 0)
        notices.append(
            ReviewSession::tr("%n edit(s) stood in paragraphs that the new version changed. They "
                              "are made again where the same finding comes back.",
                              nullptr, int(decided)));
    constexpr qsizetype named = 5;
    if (!words.isEmpty())
        notices.append(
            ReviewSession::tr("%n edit(s) typed by hand could not be brought over, because the new "
                              "version says something else there: %1",
                              nullptr, int(words.size()))
                .arg(words.mid(0, named).join(u"; "_s) + (words.size() > named ? u"…"_s : u""_s)));
    return notices;
}

bool isSameFile(const EnteredDraft &entered, const Draft &draft) {
    return entered.previousBytes == draft.ownBytes();
}

/// Whether the one thing that is left out is what a document hides, or a page has struck out or for
/// its own program.
bool isOnlyHidden(const Draft &draft) {
    return draft.outside.isSomething() && draft.outside.lines == 0;
}

/// Two readings of one page are two views of one text. The one with hidden text is not asked for
/// any more.
bool isOtherReading(const EnteredDraft &entered, const Draft &draft) {
    return isSameFile(entered, draft) && !isOnlyHidden(draft) &&
           entered.previousCharset == charsetName(draft.charset);
}

QString renewalNotice(const EnteredDraft &entered, const Draft &draft) {
    if (isOtherReading(entered, draft))
        return ReviewSession::tr("More or less of the page is read than last time. Decisions and "
                                 "edits were brought over.");
    if (isSameFile(entered, draft) && isOnlyHidden(draft))
        return ReviewSession::tr(
            "Hidden or struck-out text and a site's own marks are not read any "
            "more. Decisions and edits were brought over.");
    if (isSameFile(entered, draft))
        return ReviewSession::tr("The draft was read in another charset than last time (%1). "
                                 "Decisions and edits were brought over.")
            .arg(charsetTitle(draft.charset));
    return ReviewSession::tr("The file has changed since it was last opened. Decisions and edits "
                             "were brought over to the new version.");
}

/// Words as another charset reads the bytes that this draft's charset writes them with; the words
/// themselves where it cannot.
QString readAgain(const QString &words, const Draft &written, Charset charset) {
    if (written.charset == charset)
        return words;
    Result<QByteArray> bytes = encode(words, written.charset);
    if (!isUnicode(written.charset)) {
        const auto *file = std::get_if<TranscodedFile>(&written.storage);
        if (!file)
            return words;
        bytes = file->transcoding.encoded(words, 0, {});
    }
    if (!bytes)
        return words;
    if (charset == Charset::Utf8) {
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString read = decoder(*bytes);
        return decoder.hasError() ? words : read.normalized(QString::NormalizationForm_C);
    }
    if (isUnicode(charset))
        return words;
    const Result<Transcoded> read = transcode(*bytes, charset);
    return read ? read->text.normalized(QString::NormalizationForm_C) : words;
}

/// A version with what was done on it.
struct WorkedOn {
    const Text &text;
    const SavedText &work;
};

/// Of another reading of the same page: what was done in lines that are not read now (`blocks` of
/// it) is in the store with that reading and not lost. Says so, and takes it out of what was left.
QStringList leaveUnseen(ReviewedText &now, CarriedWork &carried, const WorkedOn &before,
                        const QList<qsizetype> &blocks) {
    for (const qint64 id : std::as_const(carried.orphaned)) {
        if (!now.places.contains(id))
            now.places.insert(id, noPlace);
    }
    const QSet<qsizetype> unseen(blocks.cbegin(), blocks.cend());
    const WorkingText old(before.text, before.work.edits);
    QSet<qsizetype> starts; // in the old current text
    const auto isUnseen = [&](const Edit &edit) {
        const qsizetype last = before.text.locate(edit.range.end()).block;
        for (qsizetype block = before.text.locate(edit.range.start).block; block <= last; ++block) {
            if (!unseen.contains(block))
                return false;
        }
        starts.insert(old.currentRange(edit).start);
        return true;
    };
    const qsizetype count = carried.left.removeIf(isUnseen);
    carried.lostTyping.removeIf(
        [&starts](const TextChange &change) { return starts.contains(change.start); });
    if (count == 0)
        return {};
    return {ReviewSession::tr("%n edit(s) stand in lines of the page that are not read now. They "
                              "are kept, and are there again with the whole page.",
                              nullptr, int(count))};
}

/// What waits for a choice in this reading of a file (`draft`, with its text as it stands now), of
/// which nobody has chosen in the other: `previous`, with its `work`. `own` is what this one had.
QList<VersionDifference> waitingIn(const Draft &draft, const Text &now, const WorkedOn &own,
                                   const Draft &previous, const SavedText &work) {
    const auto reread = [&](const QString &words) {
        return readAgain(words, previous, draft.charset);
    };
    QList<VersionDifference> waiting = differencesInReading(
        {WorkingText(previous.text, work.edits).text(), work.differences}, now, reread);
    if (own.work.differences.isEmpty() || previous.charset != draft.charset)
        return waiting;
    // Those in lines that only this reading has wait in it still.
    const Text stood = WorkingText(own.text, own.work.edits).text();
    QSet<QString> paragraphs;
    for (const qsizetype block : blocksOnlyIn(draft, previous))
        paragraphs.insert(draft.text.blocks()[block].text);
    QList<VersionDifference> kept = own.work.differences;
    kept.removeIf([&](const VersionDifference &each) {
        return !paragraphs.contains(stood.blocks()[stood.locate(each.place.start).block].text);
    });
    const auto same = [](const QString &words) { return words; };
    addDifferences(waiting, differencesInReading({stood, kept}, now, same));
    return waiting;
}

} // namespace

Result<void> ReviewSession::carryOverFrom(const EnteredDraft &entered, VersionBefore before) {
    QHash<qint64, TextRange> expected;
    int orphaned = 0;
    const SavedText own{m_now.text.edits(),
                        m_now.places,
                        {},
                        0,
                        std::exchange(m_now.differences, QList<VersionDifference>())};
    const Result<Draft> previous =
        readDraftAgain(entered.previousBytes, m_record.path, charsetNamed(entered.previousCharset),
                       entered.previousHash);
    // A revision that was worked on before keeps its own edits; a new one takes what it can. Of two
    // readings of a page each takes what was done in the other.
    if (previous && (own.edits.isEmpty() || isOtherReading(entered, m_draft))) {
        CarriedWork carried = carryOver(previous->text, entered.previousText, m_draft.text);
        m_now.text = WorkingText(m_draft.text, carried.text.edits);
        m_now.places = carried.text.places;
        m_now.places.insert(carried.expected);
        expected = carried.expected;
        for (const TextChange &change : std::as_const(carried.typed))
            m_now.apply(change);
        m_notices.append(renewalNotice(entered, m_draft));
        if (isOtherReading(entered, m_draft)) {
            keepOwn(m_now, own, blocksOnlyIn(m_draft, *previous));
            m_notices += leaveUnseen(m_now, carried, {previous->text, entered.previousText},
                                     blocksOnlyIn(*previous, m_draft));
        } else {
            orphaned = loseIgnored(carried.orphaned, m_decisions, m_now.places);
        }
        m_notices += lostNotices(carried, m_draft.text.joined());
    }
    // What is new is news only to somebody who knows the old: a draft that nobody has begun is
    // read from its beginning.
    const bool isKnown = m_record.state != WorkflowState::New || before == VersionBefore::WasShown;
    if (previous && !isSameFile(entered, m_draft) && isKnown)
        m_now.differences = versionDifferences(
            withoutDifferences(WorkingText(previous->text, entered.previousText.edits),
                               entered.previousText.differences)
                .text(),
            m_now.text.text());
    else if (previous && isSameFile(entered, m_draft))
        m_now.differences = waitingIn(m_draft, m_now.text.text(), {m_draft.text, own}, *previous,
                                      entered.previousText);
    followQuestions();
    m_toReapply.clear();
    for (const qint64 id : std::as_const(m_order)) {
        const Decision &decision = m_decisions[id];
        const bool isDone = m_now.places.contains(id) && !expected.contains(id);
        if (!decision.undone && changesText(decision.verb) && !isDone)
            m_toReapply.append(id);
    }
    if (orphaned > 0)
        m_notices.append(tr("%n place(s) that were ignored do not stand in the new version any "
                            "more.",
                            nullptr, orphaned));
    StepRecord record = recordOf(m_now);
    if (m_record.state == WorkflowState::Reviewed || m_record.state == WorkflowState::Exported ||
        m_record.state == WorkflowState::Returned)
        startReview(record);
    return write(record);
}

void ReviewSession::followQuestions() {
    int lost = 0;
    const QString &text = m_now.text.current();
    for (const Question &question : questions()) {
        if (question.place)
            continue;
        const qsizetype there = text.indexOf(question.words);
        const bool isOnce =
            !question.words.isEmpty() && there >= 0 && text.indexOf(question.words, there + 1) < 0;
        m_now.places.insert(question.id,
                            isOnce ? TextRange{there, question.words.size()} : noPlace);
        lost += isOnce || question.state == QuestionState::Settled ? 0 : 1;
    }
    if (lost > 0)
        m_notices.append(tr("The words of %n question(s) do not stand in the new version any more. "
                            "The questions stay in their list.",
                            nullptr, lost));
}

void ReviewSession::reapplyDecisions() {
    // The file was exported again by its CMS: a correction that was decided on an earlier version
    // is made again where exactly the same finding comes back, as one step that can be undone.
    // Where its words stand is known of most; only of the others the key decides.
    QHash<QString, qint64> byKey;
    const auto name = [](TextRange place) { return std::pair(place.start, place.length); };
    QHash<std::pair<qsizetype, qsizetype>, qint64> byPlace;
    for (const qint64 id : std::as_const(m_toReapply)) {
        if (const auto place = m_now.places.constFind(id); place != m_now.places.cend()) {
            byPlace.insert(name(*place), id);
            continue;
        }
        for (const QString &key : std::as_const(m_decisions[id].keys))
            byKey.insert(shortKey(key), id);
    }
    const QList<qint64> missing = std::exchange(m_toReapply, {});
    QSet<qint64> remade; // one decision, one finding
    Plan plan{tr("Make earlier corrections again"), {}, {}};
    QList<TextChange> taken;
    for (qsizetype i = m_now.findings.size() - 1; i >= 0; --i) {
        const PlacedFinding &placed = m_now.findings.at(i);
        if (isOpen(i) && remakeEverywhere(placed, missing, plan, taken))
            continue;
        const qint64 known =
            byPlace.value(name(placed.place), byKey.value(placed.finding.key, qint64{0}));
        if (known == 0 || remade.contains(known) || !isOpen(i))
            continue;
        const Decision &earlier = m_decisions[known];
        Decision decision = decisionOn(placed, earlier.verb);
        if (decision.original != earlier.original || decision.rule != earlier.rule)
            continue;
        TextChange change{placed.place.start, decision.original, earlier.replacement};
        const QList<Suggestion> &suggestions = placed.finding.suggestions;
        const auto elsewhere = std::find_if(
            suggestions.cbegin(), suggestions.cend(), [&earlier](const Suggestion &suggestion) {
                return suggestion.place && suggestion.text == earlier.replacement;
            });
        if (elsewhere != suggestions.cend())
            change = suggestedChange(m_now.text.current(), placed.place, *elsewhere);
        else if (!earlier.replacement.isEmpty() && !earlier.taken.isEmpty() &&
                 earlier.taken != earlier.original)
            continue; // a mark was put where this version has none to put
        else if (earlier.replacement.isEmpty() && !placed.finding.suggestions.isEmpty())
            change = suggestedChange(m_now.text.current(), placed.place, suggestions.first());
        if (touchesAny(change, taken))
            continue;
        taken.append(change);
        remade.insert(known);
        decision.replacement = change.after;
        decision.taken = change.before;
        decision.author = earlier.author;
        plan.made.append({decision, change, {}});
        plan.takenBack.append({earlier, {}, {}});
    }
    if (plan.made.isEmpty()) {
        // None of them comes back: the next opening need not ask again.
        if (Result<void> saved = write(recordOf(m_now)); !saved)
            notice(saved.error().message);
        return;
    }
    const int count = int(plan.made.size());
    if (Result<void> done = carryOut(std::move(plan)); done)
        notice(
            tr("%n correction(s) decided on an earlier version were made again.", nullptr, count));
    else
        notice(done.error().message);
}

/// An act that mended many places is made again as a whole, because one finding speaks for them.
bool ReviewSession::remakeEverywhere(const PlacedFinding &placed, const QList<qint64> &missing,
                                     Plan &plan, QList<TextChange> &taken) const {
    const QList<Suggestion> &suggestions = placed.finding.suggestions;
    if (suggestions.isEmpty() || suggestions.first().action != Suggestion::Action::OrdinarySpaces)
        return false;
    QList<Decision> act;
    for (const qint64 id : missing) {
        const Decision earlier = m_decisions.value(id);
        if (earlier.verb == Verb::Accept && earlier.rule == placed.finding.rule &&
            (act.isEmpty() || act.first().keys == earlier.keys))
            act.append(earlier);
    }
    // One place may have been mended for itself.
    if (act.size() < 2)
        return false;
    for (const Decision &earlier : std::as_const(act))
        plan.takenBack.append({earlier, {}, {}});
    const QList<TextChange> changes = ordinarySpaces(m_now.text.text());
    for (const TextChange &change : changes) {
        if (touchesAny(change, taken))
            continue;
        taken.append(change);
        PlanItem item = accepted(placed, suggestions.first(), change);
        item.decision.author = act.first().author;
        plan.made.append(std::move(item));
    }
    return true;
}

void ReviewSession::notice(const QString &message) {
    m_notices.append(message);
    emit noticed(message);
}

} // namespace morat
