// SPDX-License-Identifier: GPL-3.0-or-later
// Questions as comments of a word processor's file: taken out of one that comes from the author,
// and written into one that goes there.
#include "review/session/ReviewSession.h"

#include "drafts/DraftReader.h"
#include "drafts/DraftWriter.h"
#include "review/session/CommentThreads.h"
#include "review/session/ParagraphAlignment.h"
#include "review/session/RevisionTransfer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Of the words that a comment is about, so many are quoted.
constexpr qsizetype longestQuote = 400;

/// What a comment at a place alone is about: the word there, or before it, or else the line.
TextRange aroundPlace(const Text &text, TextRange place) {
    if (!place.isEmpty())
        return place;
    const TextPosition at = text.locate(place.start);
    const QString &line = text.blocks().at(at.block).text;
    const auto isWord = [&](qsizetype i) {
        return i >= 0 && i < line.size() && (line[i].isLetterOrNumber() || line[i].isMark());
    };
    qsizetype start = at.offset;
    while (start > 0 && !isWord(start) && !isWord(start - 1))
        --start;
    qsizetype end = start;
    while (isWord(start - 1))
        --start;
    while (isWord(end))
        ++end;
    const qsizetype lineStart = text.position({at.block, 0});
    return end > start ? TextRange{lineStart + start, end - start}
                       : TextRange{lineStart, line.size()};
}

} // namespace

/// The acts that make of a file's comments what the review does not have yet.
Plan ReviewSession::planOf(const QList<DraftComment> &comments, const Text &theirs,
                           CommentsTaken &taken) {
    Plan plan{tr("Comments of a file"), {}, {}};
    CommentThreads threads(acts());
    const Text ours = m_now.text.text();
    std::optional<ParagraphAlignment> alignment;
    const QString said = theirs.joined();
    const auto add = [&](Verb verb, const QString &subject, const QString &text,
                         const ChangeAuthor &author) -> Decision & {
        Decision act;
        act.id = nextId();
        act.verb = verb;
        act.level = Level::Info;
        act.subject = subject;
        act.message = text;
        act.author = author.name.trimmed().isEmpty() ? tr("(no name)") : author.name.trimmed();
        act.time = author.time.isValid() ? author.time.toUTC() : m_store.currentTime();
        plan.made.append({std::move(act), {}, {}});
        return plan.made.last().decision;
    };
    const auto aboutOf = [&](const DraftComment &comment) {
        const TextRange about = aroundPlace(theirs, comment.range);
        return said.mid(about.start, std::min(about.length, longestQuote));
    };
    // What says the same first: a comment that was worded anew is one of those that are left.
    QHash<const DraftComment *, const Decision *> questionOf;
    for (const DraftComment &comment : comments)
        questionOf.insert(&comment, threads.questionOf(comment));
    for (const DraftComment &comment : comments) {
        const Decision *&known = questionOf[&comment];
        if (known != nullptr)
            continue;
        known = threads.rewordedQuestionOf(comment, aboutOf(comment));
        if (known == nullptr || known->undone)
            continue;
        Decision &anew =
            add(Verb::Reword, QString::number(known->id), comment.text, comment.author);
        anew.time = m_store.currentTime(); // the comment keeps when it was asked
        ++taken.reworded;
    }
    const QList<Question> standing = questions();
    for (const DraftComment &comment : comments) {
        const Decision *known = questionOf.value(&comment);
        if (known && known->undone)
            continue; // it was removed here
        qint64 id = known ? known->id : 0;
        if (!known) {
            if (!alignment)
                alignment.emplace(theirs, ours);
            const TextRange about = aroundPlace(theirs, comment.range);
            Decision &asked = add(Verb::Ask, {}, comment.text, comment.author);
            asked.original = aboutOf(comment);
            id = asked.id;
            const auto place = about.isEmpty() ? std::nullopt : alignment->placeAfter(about);
            plan.made.last().place = place.value_or(noPlace);
            ++taken.questions;
        }
        const QString subject = QString::number(id);
        const int answersBefore = taken.answers;
        QList<const DraftComment::Reply *> unknown;
        for (const DraftComment::Reply &reply : comment.replies) {
            if (!threads.answerOf(id, reply) && !threads.questionBeside(id, reply))
                unknown.append(&reply);
        }
        for (const DraftComment::Reply *reply : std::as_const(unknown)) {
            if (const Decision *before = threads.rewordedReplyOf(id, *reply)) {
                if (before->undone)
                    continue;
                Decision &anew =
                    add(Verb::Reword, QString::number(before->id), reply->text, reply->author);
                anew.time = m_store.currentTime();
                ++taken.reworded;
                continue;
            }
            add(Verb::Answer, subject, reply->text, reply->author);
            ++taken.answers;
        }
        const auto asked = std::ranges::find(standing, id, &Question::id);
        const bool isSettled = asked != standing.end() && asked->state == QuestionState::Settled;
        // An answer opens what was settled.
        if (comment.isDone && (!isSettled || taken.answers > answersBefore)) {
            add(Verb::SettleQuestion, subject, {}, {m_author, {}});
            ++taken.settled;
        }
    }
    return plan;
}

Result<ReviewSession::CommentsTaken> ReviewSession::takeComments(const Draft &file) {
    CommentsTaken taken;
    Plan plan = planOf(commentsOf(file), file.text, taken);
    if (plan.made.isEmpty())
        return taken;
    return carryOut(std::move(plan)).map([taken] { return taken; });
}

void ReviewSession::takeOwnComments() {
    // Into the archive nothing comes by itself.
    if (isReadOnly() || m_history.canUndo() || m_record.state == WorkflowState::Archived)
        return;
    const QList<DraftComment> comments = commentsOf(m_draft);
    if (comments.isEmpty())
        return;
    CommentsTaken taken;
    Plan plan = planOf(comments, m_draft.text, taken);
    plan.opens = Plan::Opens::Nothing;
    // What was opened again here since is not settled by the same file once more.
    const QList<Decision> before = acts();
    plan.made.removeIf([&before](const PlanItem &item) {
        return item.decision.verb == Verb::SettleQuestion &&
               std::ranges::any_of(before, [&item](const Decision &act) {
                   return act.verb == Verb::SettleQuestion && act.subject == item.decision.subject;
               });
    });
    if (plan.made.isEmpty())
        return;
    if (const Result<void> written = carryOut(std::move(plan)); !written) {
        m_notices.append(written.error().message);
        return;
    }
    m_history = {}; // nobody did it
    if (taken.questions > 0)
        m_notices.append(
            tr("%n comment(s) of the file are among the questions now.", nullptr, taken.questions));
    if (taken.answers > 0)
        m_notices.append(
            tr("%n answer(s) to questions came with the file.", nullptr, taken.answers));
    if (taken.reworded > 0)
        m_notices.append(tr("%n question(s) or answer(s) are worded anew in the file.", nullptr,
                            taken.reworded));
}

Result<QByteArray> ReviewSession::withQuestions(const QByteArray &exported) const {
    const QList<Question> asked = questions();
    if (asked.isEmpty())
        return exported;
    return readDraft(exported, m_record.path).and_then([&](const Draft &file) {
        const Text ours = m_now.text.text();
        const ParagraphAlignment alignment(ours, file.text);
        QList<DraftComment> comments;
        // What the file has already gets what it lacks.
        CommentThreads threads(acts());
        QHash<qint64, DraftComment> there;
        const QList<DraftComment> old = commentsOf(file);
        for (const DraftComment &comment : old) {
            const Decision *known = threads.questionOf(comment);
            if (!known)
                continue;
            there.insert(known->id, comment);
            for (const DraftComment::Reply &reply : comment.replies) {
                if (const Decision *beside = threads.questionBeside(known->id, reply))
                    there.insert(beside->id, {.range = comment.range,
                                              .text = reply.text,
                                              .author = reply.author,
                                              .id = reply.id});
            }
        }
        for (const Question &question : asked) {
            DraftComment comment = there.value(question.id);
            const bool isThere = !comment.id.isEmpty();
            if (!isThere) {
                const auto place =
                    question.place ? alignment.placeAfter(*question.place) : std::nullopt;
                comment.range = place.value_or(TextRange{0, 0});
                comment.text = place ? question.text : withItsWords(question.words, question.text);
                comment.author = {question.author, question.time};
            }
            QSet<qint64> known;
            for (const DraftComment::Reply &reply : std::as_const(comment.replies)) {
                if (const Decision *answer = threads.answerOf(question.id, reply))
                    known.insert(answer->id);
            }
            for (const Question::Reply &reply : question.replies) {
                if (!known.contains(reply.id))
                    comment.replies.append({reply.text, {reply.author, reply.time}});
            }
            comment.isDone = question.state == QuestionState::Settled;
            comments.append(comment);
        }
        std::ranges::stable_sort(comments, {},
                                 [](const DraftComment &comment) { return comment.range.start; });
        return withComments(file, comments);
    });
}

} // namespace morat
