// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/ReviewSession.h"

#include "checks/engine/FindingKey.h"
#include "checks/typography/LegacyCharsetCheck.h"
#include "review/session/RevisionTransfer.h"
#include "review/store/House.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// A finding as the newsroom has it: a note where its suggestion was always refused, and why.
Finding asLowered(Finding finding, const Store &store) {
    const std::optional<HouseAct> act = House::of(store).lowering(finding.rule, finding.subject);
    if (!act)
        return finding;
    const QString counts = QString::fromLatin1(act->content);
    const QString said = u"Tòa soạn đã bỏ qua gợi ý này %1 lần (%2 người), chưa sửa theo lần "
                         "nào, nên chỉ còn ở mức “Gợi ý”."_s.arg(counts.section(u' ', 0, 0),
                                                                 counts.section(u' ', 1, 1));
    finding.explanation = QStringList{finding.explanation, said}.join(u' ').trimmed();
    finding.level = std::min(finding.level, Level::Info);
    return finding;
}

QString subjectKey(const QString &rule, const QString &subject) {
    return rule % u'|' % subject;
}

/// The findings that standing decisions ignore, by key: for each decision at most one, and the one
/// at its own place if its place is known. Only of a decision without a place the key says which.
QHash<QString, qint64> ignoredFindings(const ReviewedText &now,
                                       const QHash<qint64, Decision> &decisions) {
    const auto name = [](TextRange place) { return std::pair(place.start, place.length); };
    QHash<std::pair<qsizetype, qsizetype>, QList<qint64>> byPlace;
    QList<const Decision *> withoutPlace;
    for (const Decision &decision : decisions) {
        if (decision.undone || !ignoresPlace(decision.verb))
            continue;
        if (const auto place = now.places.constFind(decision.id); place == now.places.cend())
            withoutPlace.append(&decision);
        else
            byPlace[name(*place)].append(decision.id);
    }
    QHash<QString, qint64> ignored;
    if (byPlace.isEmpty() && withoutPlace.isEmpty())
        return ignored;
    QHash<QString, const PlacedFinding *> others;
    for (const PlacedFinding &placed : now.findings) {
        others.insert(placed.finding.key, &placed);
        for (const qint64 id : byPlace.value(name(placed.place))) {
            const Decision &decision = *decisions.constFind(id);
            const bool saysTheSame =
                QStringView(now.text.current()).mid(placed.place.start, placed.place.length) ==
                decision.original;
            if (decision.rule == placed.finding.rule && saysTheSame) {
                ignored.insert(placed.finding.key, id);
                others.remove(placed.finding.key);
            }
        }
    }
    std::sort(withoutPlace.begin(), withoutPlace.end(),
              [](const Decision *a, const Decision *b) { return a->id < b->id; });
    for (const Decision *decision : std::as_const(withoutPlace)) {
        for (const QString &key : decision->keys) {
            if (others.remove(shortKey(key)) == 0)
                continue;
            ignored.insert(shortKey(key), decision->id);
            break;
        }
    }
    return ignored;
}

} // namespace

ReviewSession::ReviewSession(Draft draft, EnteredDraft entered, Store &store, StepWriter &writer,
                             QString author)
    : m_draft(std::move(draft))
    , m_store(store)
    , m_writer(writer)
    , m_record(std::move(entered.record))
    , m_revisionId(entered.revision)
    , m_author(std::move(author))
    , m_holder(std::move(entered.holder))
    , m_returnNote(std::move(entered.returnNote))
    , m_firstReader(std::move(entered.firstReader))
    , m_now{WorkingText(m_draft.text, entered.text.edits),
            std::move(entered.text.places),
            {},
            std::move(entered.text.differences)}
    , m_lastId(entered.text.step)
    , m_lastStep(entered.text.step)
    , m_toReapply(std::move(entered.text.toReapply)) {
    for (const Decision &decision : std::as_const(entered.decisions)) {
        m_decisions.insert(decision.id, decision);
        m_order.append(decision.id);
        m_lastId = std::max(m_lastId, decision.id);
    }
    indexDecisions();
    connect(&m_writer, &StepWriter::advanced, this, [this](qint64 which) {
        if (which == m_record.id)
            emit changed(Change::Stored);
    });
}

void ReviewSession::indexDecisions() {
    m_asked.clear();
    for (const Question &question : questions()) {
        if (question.state != QuestionState::Settled)
            m_asked.insert(question.id, question.state);
    }
    m_ignoredSubjects.clear();
    for (const Decision &decision : std::as_const(m_decisions)) {
        if (!decision.undone && decision.verb == Verb::IgnoreInArticle)
            m_ignoredSubjects.insert(subjectKey(decision.rule, decision.subject), decision.id);
    }
    m_ignoredKeys = ignoredFindings(m_now, m_decisions);
}

FindingStatus ReviewSession::status(const Finding &finding) const {
    if (finding.rule == legacyCharsetRule && isConverted())
        return FindingStatus::Converted;
    if (m_store.rulesOff().contains(finding.rule))
        return FindingStatus::RuleOff;
    // A word that is always accepted is accepted by every check that marked exactly it.
    if (m_store.words().contains(finding.subject))
        return FindingStatus::WordAccepted;
    // Asked of every finding at every key: a name is put together only where there is one.
    if (!m_ignoredSubjects.isEmpty() &&
        m_ignoredSubjects.contains(subjectKey(finding.rule, finding.subject)))
        return FindingStatus::IgnoredInArticle;
    if (m_ignoredKeys.contains(finding.key))
        return FindingStatus::IgnoredOnce;
    return FindingStatus::Open;
}

bool ReviewSession::isOpen(qsizetype index) const {
    return status(m_now.findings.at(index).finding) == FindingStatus::Open;
}

int ReviewSession::openCount(Level level) const {
    return int(std::count_if(
        m_now.findings.cbegin(), m_now.findings.cend(), [this, level](const PlacedFinding &placed) {
            return placed.finding.level == level && status(placed.finding) == FindingStatus::Open;
        }));
}

QList<Decision> ReviewSession::decisions() const {
    QList<Decision> standing;
    for (const qint64 id : m_order) {
        const Decision &decision = *m_decisions.constFind(id);
        if (!decision.undone && !isOfQuestion(decision.verb))
            standing.append(decision);
    }
    return standing;
}

std::optional<TextRange> ReviewSession::placeOf(qint64 decision) const {
    const auto place = m_now.places.constFind(decision);
    return place == m_now.places.cend() || *place == noPlace ? std::nullopt : std::optional(*place);
}

bool ReviewSession::takeFindings(quint64 snapshotRevision, const QList<Finding> &findings) {
    if (snapshotRevision != m_textRevision)
        return false;
    const Text text = m_now.text.text();
    QList<PlacedFinding> placed;
    placed.reserve(findings.size());
    for (const Finding &finding : findings)
        placed.append(
            {asLowered(finding, m_store),
             {text.position({finding.block, finding.range.start}), finding.range.length}});
    const WorkflowState stateBefore = m_record.state;
    matchByPlace(placed);
    m_checkedRevision = snapshotRevision;
    // By itself nothing leaves the archive.
    if (!m_toReapply.isEmpty() && !isReadOnly() && m_record.state != WorkflowState::Archived)
        reapplyDecisions();
    emit changed(m_record.state == stateBefore ? Change::Findings
                                               : Change::Findings | Change::State);
    return true;
}

void ReviewSession::matchByPlace(const QList<PlacedFinding> &findings) {
    m_now.findings = findings;
    indexDecisions();
    // A decision of which only the key was known has a place from now on; a key that is new, of a
    // neighbour that was corrected, is remembered for whoever knows no place.
    constexpr qsizetype mostKeys = 8;
    QList<DecisionKey> seenAnew;
    for (const PlacedFinding &placed : findings) {
        const auto known = m_ignoredKeys.constFind(placed.finding.key);
        if (known == m_ignoredKeys.cend())
            continue;
        m_now.places.insert(*known, placed.place);
        QStringList &keys = m_decisions[*known].keys;
        const bool isKnown = std::any_of(keys.cbegin(), keys.cend(), [&placed](const QString &key) {
            return shortKey(key) == placed.finding.key;
        });
        if (isKnown || keys.size() >= mostKeys)
            continue;
        keys.append(placed.finding.key);
        seenAnew.append({*known, placed.finding.key});
    }
    if (seenAnew.isEmpty() || isReadOnly())
        return;
    StepRecord record = recordOf(m_now);
    record.keys = seenAnew;
    if (Result<void> written = write(record); !written)
        notice(written.error().message);
}

Result<void> ReviewSession::moveTo(WorkflowState state, const QString &note) {
    if (m_record.state == state && state != WorkflowState::Exported)
        return {};
    if (!mayMove(m_record.state, state))
        return failure(tr("A draft in this state cannot be moved there."));
    if (moveBetween(m_record.state, state)->note == MoveNote::Needed && note.trimmed().isEmpty())
        return failure(tr("A draft is returned with a note."));
    // Who says no name is not told apart from others; a server knows them by their login.
    if (m_record.state == WorkflowState::SecondReading && state != WorkflowState::InReview &&
        !m_author.isEmpty() && m_firstReader == m_author)
        return failure(tr("You handed this draft on for a second reading: somebody else signs or "
                          "returns it. You can take it back into review."));
    StepRecord record = recordOf(m_now);
    record.moves = {{m_record.state, state, note.trimmed()}};
    return write(record).map([&] {
        if (state == WorkflowState::SecondReading)
            m_firstReader = m_author;
        if (state == WorkflowState::Returned)
            m_returnNote = note.trimmed();
        emit changed(Change::State);
    });
}

Result<void> ReviewSession::saveFindings() {
    if (isReadOnly())
        return {}; // its owner counts
    QList<Finding> open;
    QStringList marked;
    for (qsizetype i = 0; i < m_now.findings.size(); ++i) {
        if (!isOpen(i))
            continue;
        const PlacedFinding &placed = m_now.findings.at(i);
        open.append(placed.finding);
        marked.append(m_now.text.current().mid(placed.place.start, placed.place.length));
    }
    return m_writer.takeFindings({m_record.id, open, marked, int(decisions().size())});
}

} // namespace morat
