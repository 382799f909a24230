// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/Questions.h"

#include "review/session/RevisionTransfer.h"

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

Question asked(const Decision &act, const QHash<qint64, TextRange> &places) {
    Question question{.id = act.id,
                      .text = act.message,
                      .author = act.author,
                      .time = act.time,
                      .place = {},
                      .words = act.original,
                      .rule = act.rule,
                      .replies = {}};
    if (const auto place = places.constFind(act.id);
        place != places.cend() && *place != noPlace && !place->isEmpty())
        question.place = *place;
    return question;
}

void reword(QList<Question> &questions, const Decision &act) {
    const qint64 target = act.subject.toLongLong();
    for (Question &question : questions) {
        if (question.id == target)
            question.before.append(std::exchange(question.text, act.message));
        for (Question::Reply &reply : question.replies) {
            if (reply.id == target)
                reply.before.append(std::exchange(reply.text, act.message));
        }
    }
}

} // namespace

QList<Question> questionsOf(const QList<Decision> &acts, const QHash<qint64, TextRange> &places) {
    QList<Question> questions;
    for (const Decision &act : acts) {
        if (act.undone || !isOfQuestion(act.verb))
            continue;
        if (act.verb == Verb::Ask) {
            questions.append(asked(act, places));
            continue;
        }
        if (act.verb == Verb::Reword) {
            reword(questions, act);
            continue;
        }
        const auto question = std::ranges::find(questions, act.subject.toLongLong(), &Question::id);
        if (question == questions.end())
            continue; // it was taken back
        if (act.verb == Verb::Answer) {
            question->replies.append({act.id, act.message, act.author, act.time});
            question->state = QuestionState::Answered;
        } else {
            question->state =
                act.verb == Verb::SettleQuestion ? QuestionState::Settled : QuestionState::Open;
        }
    }
    std::ranges::stable_sort(questions, {}, [](const Question &question) {
        return question.place ? question.place->start : std::numeric_limits<qsizetype>::max();
    });
    return questions;
}

QString withItsWords(const QString &words, const QString &text) {
    return words.isEmpty() ? text : u"“%1”: %2"_s.arg(words, text);
}

} // namespace morat
