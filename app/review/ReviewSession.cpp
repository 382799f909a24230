// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ReviewSession.h"

#include "checks/LegacyCharsetCheck.h"
#include "drafts/DocxComments.h"

#include "drafts/DraftReader.h"
#include "drafts/DraftWriter.h"
#include "review/RevisionTransfer.h"
#include "review/SuggestedChange.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QString subjectKey(const QString &rule, const QString &subject) {
    return rule % u'|' % subject;
}

} // namespace

ReviewSession::ReviewSession(Draft draft, EnteredDraft entered, Store &store, QString author)
    : m_draft(std::move(draft))
    , m_store(store)
    , m_record(std::move(entered.record))
    , m_revisionId(entered.revision)
    , m_author(std::move(author))
    , m_text(m_draft.text, entered.text.edits)
    , m_places(std::move(entered.text.places)) {
    for (const Decision &decision : std::as_const(entered.decisions)) {
        m_decisions.insert(decision.id, decision);
        m_order.append(decision.id);
    }
    indexIgnored();
}

Result<std::unique_ptr<ReviewSession>> ReviewSession::open(Draft draft, const QString &path,
                                                           Store &store, const QString &author) {
    QString title = headlineOf(draft.text);
    if (title.isEmpty())
        title = QFileInfo(path).fileName();
    Result<EnteredDraft> entered = store.enter(draft, path, title);
    if (!entered)
        return tl::make_unexpected(entered.error());
    std::unique_ptr<ReviewSession> session(
        new ReviewSession(std::move(draft), *entered, store, author));
    if (entered->isNewRevision) {
        if (Result<void> carried = session->carryOverFrom(*entered); !carried)
            return tl::make_unexpected(carried.error());
    }
    return session;
}

Result<void> ReviewSession::carryOverFrom(const EnteredDraft &entered) {
    // A revision that was worked on before keeps its own edits; a new one takes what it can.
    if (m_text.edits().isEmpty()) {
        Result<Draft> previous =
            readDraft(entered.previousBytes, m_record.path, charsetNamed(entered.previousCharset));
        if (previous) {
            const CarriedWork carried =
                carryOver(previous->text, entered.previousText, m_draft.text);
            m_text = WorkingText(m_draft.text, carried.text.edits);
            m_places = carried.text.places;
            // An edit whose words the new version has already needs no carrying.
            const auto isDone = [this](const Edit &edit) {
                return edit.replacement.size() > 8 &&
                       m_draft.text.joined().contains(edit.replacement);
            };
            const auto lost = std::count_if(carried.left.cbegin(), carried.left.cend(),
                                            [&](const Edit &edit) { return !isDone(edit); });
            const bool isSameFile = entered.previousBytes == m_draft.ownBytes();
            m_notices.append(
                isSameFile ? tr("The draft was read in another charset than last time (%1). "
                                "Decisions and edits were brought over.")
                                 .arg(charsetTitle(m_draft.charset))
                           : tr("The file has changed since it was last opened. Decisions and "
                                "edits were brought over to the new version."));
            if (lost > 0)
                m_notices.append(tr("%n edit(s) stood in paragraphs that the new version changed. "
                                    "They are made again where the same finding comes back.",
                                    nullptr, int(lost)));
        }
        if (Result<void> saved = m_store.saveText(m_revisionId, {m_text.edits(), m_places}); !saved)
            return saved;
    }
    for (const qint64 id : std::as_const(m_order)) {
        const Decision &decision = m_decisions[id];
        if (!decision.undone && changesText(decision.verb) && !m_places.contains(id))
            m_toReapply.append(id);
    }
    if (m_record.state == WorkflowState::Reviewed || m_record.state == WorkflowState::Exported)
        return moveTo(WorkflowState::InReview);
    return {};
}

void ReviewSession::indexIgnored() {
    m_ignoredKeys.clear();
    m_ignoredSubjects.clear();
    for (const Decision &decision : std::as_const(m_decisions)) {
        if (decision.undone)
            continue;
        if (decision.verb == Verb::IgnoreOnce) {
            for (const QString &key : decision.keys)
                m_ignoredKeys.insert(key, decision.id);
        } else if (decision.verb == Verb::IgnoreInArticle) {
            m_ignoredSubjects.insert(subjectKey(decision.rule, decision.subject), decision.id);
        }
    }
}

bool ReviewSession::isConverted() const {
    return std::any_of(m_decisions.cbegin(), m_decisions.cend(), [](const Decision &decision) {
        return !decision.undone && decision.verb == Verb::Accept &&
               decision.rule == legacyCharsetRule;
    });
}

WriteIn ReviewSession::charsetToWrite() const {
    return isConverted() ? WriteIn::Unicode : WriteIn::OwnCharset;
}

FindingStatus ReviewSession::status(const Finding &finding) const {
    if (finding.rule == legacyCharsetRule && isConverted())
        return FindingStatus::Converted;
    if (m_store.rulesOff().contains(finding.rule))
        return FindingStatus::RuleOff;
    // A word that is always accepted is accepted by every check that marked exactly it.
    if (m_store.words().contains(finding.subject))
        return FindingStatus::WordAccepted;
    if (m_ignoredSubjects.contains(subjectKey(finding.rule, finding.subject)))
        return FindingStatus::IgnoredInArticle;
    if (m_ignoredKeys.contains(finding.key))
        return FindingStatus::IgnoredOnce;
    return FindingStatus::Open;
}

bool ReviewSession::isOpen(qsizetype index) const {
    return status(m_findings.at(index).finding) == FindingStatus::Open;
}

int ReviewSession::openCount(Level level) const {
    return int(std::count_if(
        m_findings.cbegin(), m_findings.cend(), [this, level](const PlacedFinding &placed) {
            return placed.finding.level == level && status(placed.finding) == FindingStatus::Open;
        }));
}

QList<Decision> ReviewSession::decisions() const {
    QList<Decision> standing;
    for (const qint64 id : m_order) {
        if (const Decision &decision = *m_decisions.constFind(id); !decision.undone)
            standing.append(decision);
    }
    return standing;
}

std::optional<TextRange> ReviewSession::placeOf(qint64 decision) const {
    const auto place = m_places.constFind(decision);
    return place == m_places.cend() ? std::nullopt : std::optional(*place);
}

bool ReviewSession::takeFindings(quint64 snapshotRevision, const QList<Finding> &findings) {
    if (snapshotRevision != m_textRevision)
        return false;
    const Text text = m_text.text();
    QList<PlacedFinding> placed;
    placed.reserve(findings.size());
    for (const Finding &finding : findings)
        placed.append(
            {finding, {text.position({finding.block, finding.range.start}), finding.range.length}});
    matchByPlace(placed);
    m_findings = std::move(placed);
    m_checkedRevision = snapshotRevision;
    if (!m_toReapply.isEmpty())
        reapplyDecisions();
    emit findingsChanged();
    return true;
}

void ReviewSession::matchByPlace(const QList<PlacedFinding> &findings) {
    // A neighbour that was corrected changes a finding's key; its place, carried through every
    // edit, still says which decision is its own. The new key is remembered with the decision.
    QHash<QString, qint64> byPlace;
    const auto name = [](const QString &rule, TextRange place) -> QString {
        return rule % u'|' % QString::number(place.start) % u'+' % QString::number(place.length);
    };
    for (auto it = m_places.cbegin(); it != m_places.cend(); ++it) {
        const auto decision = m_decisions.constFind(it.key());
        if (decision != m_decisions.cend() && decision->verb == Verb::IgnoreOnce &&
            !decision->undone)
            byPlace.insert(name(decision->rule, *it), it.key());
    }
    for (const PlacedFinding &placed : findings) {
        if (const auto known = m_ignoredKeys.constFind(placed.finding.key);
            known != m_ignoredKeys.cend()) {
            m_places.insert(*known, placed.place);
            continue;
        }
        const auto found = byPlace.constFind(name(placed.finding.rule, placed.place));
        if (found == byPlace.cend())
            continue;
        // Not written: the finding is open again at the next opening; asked again, not lost.
        if (!m_store.addKey(*found, placed.finding.key))
            continue;
        m_decisions[*found].keys.append(placed.finding.key);
        m_ignoredKeys.insert(placed.finding.key, *found);
    }
}

void ReviewSession::applyChange(const TextChange &change) {
    const TextRange changed{change.start, change.before.size()};
    m_text.replace(changed, change.after);
    for (auto place = m_places.begin(); place != m_places.end();) {
        const bool hadWords = !place->isEmpty();
        *place = shifted(*place, changed, change.after.size());
        if (hadWords && place->isEmpty())
            place = m_places.erase(place);
        else
            ++place;
    }
    QList<PlacedFinding> kept;
    kept.reserve(m_findings.size());
    for (PlacedFinding &placed : m_findings) {
        // What was changed itself is no longer what the check saw.
        const bool inside = placed.place.overlaps(changed) ||
                            (changed.isEmpty() && placed.place.start < changed.start &&
                             changed.start < placed.place.end());
        if (inside)
            continue;
        placed.place = shifted(placed.place, changed, change.after.size());
        kept.append(std::move(placed));
    }
    m_findings = std::move(kept);
}

Result<void> ReviewSession::startReview() {
    if (m_record.state == WorkflowState::InReview)
        return {};
    return moveTo(WorkflowState::InReview);
}

Result<void> ReviewSession::carryOut(Plan plan) {
    struct State {
        WorkingText text;
        QHash<qint64, TextRange> places;
        QList<PlacedFinding> findings;
    };
    const State before{m_text, m_places, m_findings};
    Step step{plan.label, plan.changes, {}, {}, m_findings, m_places, {}};

    // Changes are ordered from the end of the text, so that each start is good when its turn
    // comes; decisions wait for their ids under -1, -2…
    for (qsizetype c = 0; c < plan.changes.size(); ++c) {
        const TextChange &change = plan.changes[c];
        applyChange(change);
        for (qsizetype d = 0; d < plan.decisions.size(); ++d) {
            if (plan.changeOf.at(d) == c)
                m_places.insert(-1 - d, {change.start, change.after.size()});
        }
    }
    for (qsizetype d = 0; d < plan.decisions.size(); ++d) {
        if (plan.placeOf.at(d))
            m_places.insert(-1 - d, *plan.placeOf.at(d));
    }
    Result<QList<qint64>> ids = m_store.record({.draft = m_record.id,
                                                .revision = m_revisionId,
                                                .text = {m_text.edits(), m_places},
                                                .made = plan.decisions,
                                                .takenBack = plan.takenBack,
                                                .madeAgain = {},
                                                .author = m_author});
    if (!ids) {
        m_text = before.text;
        m_places = before.places;
        m_findings = before.findings;
        return tl::make_unexpected(ids.error());
    }
    m_unsavedTyping = false;
    for (qsizetype d = 0; d < plan.decisions.size(); ++d) {
        Decision &made = plan.decisions[d];
        made.id = ids->at(d);
        if (m_places.contains(-1 - d))
            m_places.insert(made.id, m_places.take(-1 - d));
        m_decisions.insert(made.id, made);
        m_order.append(made.id);
        step.decisions.append(made.id);
    }
    for (const qint64 id : std::as_const(plan.takenBack))
        m_decisions[id].undone = true;
    step.takenBack = plan.takenBack;
    m_history.push(std::move(step));
    indexIgnored();
    announce(plan.changes);
    return startReview();
}

void ReviewSession::announce(const QList<TextChange> &changes) {
    if (!changes.isEmpty())
        ++m_textRevision;
    for (const TextChange &change : changes)
        emit textReplaced({change.start, change.before.size()}, change.after);
    emit findingsChanged();
    emit decisionsChanged();
    emit historyChanged();
    if (!changes.isEmpty())
        emit textChanged();
}

void ReviewSession::typed(TextRange range, const QString &replacement) {
    const TextChange change{range.start, m_text.current().mid(range.start, range.length),
                            replacement};
    if (change.before == change.after)
        return;
    Step step{tr("Typing"), {change}, {}, {}, m_findings, m_places, {}};
    applyChange(change);
    ++m_textRevision;
    m_unsavedTyping = true;
    m_history.pushTyped(std::move(step));
    emit findingsChanged();
    emit historyChanged();
    emit textChanged();
}

Result<void> ReviewSession::saveTyping() {
    if (!m_unsavedTyping)
        return {};
    m_history.closeTyping();
    Result<void> saved = m_store.saveText(m_revisionId, {m_text.edits(), m_places});
    if (!saved)
        return saved;
    m_unsavedTyping = false;
    return startReview();
}

Result<void> ReviewSession::undo() {
    const Step *step = m_history.undoStep();
    return step ? travel(*step, Direction::Back) : Result<void>{};
}

Result<void> ReviewSession::redo() {
    const Step *step = m_history.redoStep();
    return step ? travel(*step, Direction::Forward) : Result<void>{};
}

Result<void> ReviewSession::travel(const Step &step, Direction direction) {
    const bool back = direction == Direction::Back;
    QList<TextChange> changes = step.changes;
    if (back) {
        std::reverse(changes.begin(), changes.end());
        for (TextChange &change : changes)
            std::swap(change.before, change.after);
    }
    const WorkingText textBefore = m_text;
    const QHash<qint64, TextRange> placesBefore = m_places;
    const QList<PlacedFinding> findingsBefore = m_findings;
    for (const TextChange &change : std::as_const(changes))
        applyChange(change);
    if (back) {
        m_places = step.placesBefore;
        m_findings = step.findingsBefore;
    } else {
        for (auto place = step.placesAfter.cbegin(); place != step.placesAfter.cend(); ++place)
            m_places.insert(place.key(), *place);
    }
    Result<QList<qint64>> recorded =
        m_store.record({.draft = m_record.id,
                        .revision = m_revisionId,
                        .text = {m_text.edits(), m_places},
                        .made = {},
                        .takenBack = back ? step.decisions : step.takenBack,
                        .madeAgain = back ? step.takenBack : step.decisions,
                        .author = m_author});
    if (!recorded) {
        m_text = textBefore;
        m_places = placesBefore;
        m_findings = findingsBefore;
        return tl::make_unexpected(recorded.error());
    }
    m_unsavedTyping = false;
    for (const qint64 id : step.decisions)
        m_decisions[id].undone = back;
    for (const qint64 id : step.takenBack)
        m_decisions[id].undone = !back;
    if (back)
        m_history.stepBack(placesBefore);
    else
        m_history.stepForward();
    indexIgnored();
    announce(changes);
    return startReview();
}

Result<void> ReviewSession::moveTo(WorkflowState state) {
    if (m_record.state == state && state != WorkflowState::Exported)
        return {};
    if (!mayMove(m_record.state, state))
        return failure(tr("A draft in this state cannot be moved there."));
    if (Result<void> moved = m_store.moveDraft(m_record.id, m_record.state, state, m_author);
        !moved)
        return moved;
    m_record.state = state;
    emit stateChanged();
    return {};
}

Result<void> ReviewSession::saveFindings() {
    QList<Finding> open;
    QStringList marked;
    for (qsizetype i = 0; i < m_findings.size(); ++i) {
        if (!isOpen(i))
            continue;
        const PlacedFinding &placed = m_findings.at(i);
        open.append(placed.finding);
        marked.append(m_text.current().mid(placed.place.start, placed.place.length));
    }
    return m_store.saveFindings(m_record.id, open, marked, int(decisions().size()));
}

Result<QByteArray> ReviewSession::correctedBytes() const {
    return writeDraft(m_draft, m_text.edits(), charsetToWrite());
}

Result<QByteArray> ReviewSession::trackedBytes() const {
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QList<Decision> standing = decisions();
    QList<ChangeAuthor> authors;
    for (const Edit &edit : m_text.edits()) {
        const TextRange place = m_text.currentRange(edit);
        ChangeAuthor author{m_author, now};
        for (const Decision &decision : standing) {
            const std::optional<TextRange> decided = placeOf(decision.id);
            if (changesText(decision.verb) && decided && decided->start <= place.end() &&
                place.start <= decided->end())
                author = {decision.author, decision.time};
        }
        authors.append(author);
    }
    return writeTrackedChanges(m_draft, m_text.edits(), authors, charsetToWrite());
}

Result<QByteArray> ReviewSession::withOpenFindings(const QByteArray &exported) const {
    return readDraft(exported, m_record.path).and_then([&](const Draft &draft) {
        // A Word document's text has no empty lines: what is open moves up by those before it.
        const QString &current = m_text.current();
        const auto inDraft = [&current, length = draft.text.length()](qsizetype position) {
            qsizetype gone = 0;
            for (qsizetype i = 0; i < position; ++i) {
                const bool lineIsEmpty = current[i] == u'\n' && (i == 0 || current[i - 1] == u'\n');
                gone += lineIsEmpty ? 1 : 0;
            }
            return std::min(position - gone, length);
        };
        const QDateTime now = m_store.currentTime();
        QList<DraftComment> comments;
        for (qsizetype i = 0; i < m_findings.size(); ++i) {
            const auto &[finding, place] = m_findings.at(i);
            if (!isOpen(i) || finding.level < Level::Warning)
                continue;
            QStringList lines{finding.message};
            for (const Suggestion &suggestion : finding.suggestions) {
                const QString words =
                    suggestion.label.isEmpty() ? suggestion.text : suggestion.label;
                if (!words.isEmpty())
                    lines.append(tr("Suggestion: %1").arg(words));
            }
            const qsizetype start = inDraft(place.start);
            comments.append(
                {{start, inDraft(place.end()) - start}, lines.join(u'\n'), {m_author, now}});
        }
        return withComments(draft, comments);
    });
}

Result<void> ReviewSession::exportTo(const QString &path) {
    if (Result<void> saved = saveTyping(); !saved)
        return saved;
    if (m_record.state != WorkflowState::Reviewed && m_record.state != WorkflowState::Exported)
        return failure(tr("Mark the draft as reviewed before exporting it."));
    return correctedBytes()
        .and_then([&](const QByteArray &bytes) { return saveDraft(path, m_draft, bytes); })
        .and_then([this] { return moveTo(WorkflowState::Exported); });
}

} // namespace morat
