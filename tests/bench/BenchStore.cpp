// SPDX-License-Identifier: GPL-3.0-or-later
// What a step costs in the review database, and how much of it its proofs (StoreProof.h).
#include "drafts/DraftReader.h"
#include "review/store/Store.h"
#include "review/store/StoreConnection.h"
#include "review/store/StoreHealth.h"
#include "review/store/StoreProof.h"
#include "review/store/StoreStatements.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr int steps = 300;

StepRecord stepOf(const EnteredDraft &entered, qint64 id, const SavedText &text) {
    Decision decision;
    decision.id = id;
    decision.rule = u"spelling.syllable"_s;
    decision.category = decision.rule;
    decision.subject = decision.original = u"chử"_s;
    decision.replacement = u"chữ"_s;
    decision.message = u"Không có âm tiết “chử” trong từ điển."_s;
    decision.keys = {u"spelling.syllable|họp bàn về|%1"_s.arg(id)};
    decision.author = u"Lan"_s;
    decision.time = QDateTime::currentDateTimeUtc();
    StepRecord step;
    step.draft = entered.record.id;
    step.revision = entered.revision;
    step.text = text;
    step.made = {decision};
    step.author = u"Lan"_s;
    return step;
}

/// Milliseconds that the rows of a step take to be proven.
double proving(const QString &path) {
    StoreConnection connection(path);
    if (!connection.open())
        return -1;
    const auto run = [&](const QString &statement) {
        return bool(runStatement(connection.database(), statement));
    };
    qint64 nanoseconds = 0;
    for (int i = 0; i < steps; ++i) {
        const QString id = QString::number(i + 1);
        const bool begun =
            run(u"BEGIN IMMEDIATE"_s) && run(u"UPDATE drafts SET proof = NULL WHERE id = 1"_s) &&
            run(u"UPDATE revisions SET proof = NULL WHERE id = 1"_s) &&
            run(u"UPDATE decisions SET proof = NULL WHERE id = "_s + id) &&
            run(u"UPDATE decision_keys SET proof = NULL WHERE decision_id = "_s + id);
        QElapsedTimer clock;
        clock.start();
        if (!begun || !proveRows(connection.database()))
            return -1;
        nanoseconds += clock.nsecsElapsed();
        run(u"ROLLBACK"_s);
    }
    return double(nanoseconds) / steps / 1e6;
}

} // namespace

int main(int argc, char *argv[]) {
    const QCoreApplication application(argc, argv);
    for (const int kilobytes : {5, 100, 1000}) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"kho.sqlite"_s);
        {
            const auto opened = Store::open(path);
            QByteArray text = "Xã Đồng Nổi\n";
            for (qint64 i = 0; text.size() < kilobytes * 1024; ++i)
                text += QByteArray::number(i * 7919 * 104729) + '\n';
            const auto draft = readDraft(text, u"a.txt"_s);
            const auto entered = opened->store->enter(*draft, u"/a.txt"_s, u"A"_s);
            SavedText saved;
            QElapsedTimer clock;
            clock.start();
            for (int i = 1; i <= steps; ++i) {
                saved.edits.append({{i, 1}, u"chữ"_s});
                if (!opened->store->record(stepOf(*entered, i, saved)))
                    return 1;
            }
            std::printf("draft of %4d KB: a step %.2f ms", kilobytes,
                        double(clock.elapsed()) / steps);
        }
        std::printf(", its proofs %.2f ms", proving(path));
        QElapsedTimer clock;
        clock.start();
        const bool isSound = checkStore(path).value_or(QStringList{u"?"_s}).isEmpty();
        std::printf("; %lld KB on the disk, all of it checked in %lld ms%s\n",
                    qlonglong(QFileInfo(path).size() / 1024), qlonglong(clock.elapsed()),
                    isSound ? "" : ": damaged");
    }
    return 0;
}
