// SPDX-License-Identifier: GPL-3.0-or-later
// decide_and_wait STORE DRAFT: accepts the first finding, says "ready" and waits to be killed.
#include "SpellDraft.h"
#include "review/session/ReviewSession.h"

#include <QCoreApplication>

#include <chrono>
#include <cstdio>
#include <thread>

using namespace morat;

int main(int argc, char *argv[]) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto opened = Store::open(arguments.value(1));
    Result<Draft> draft = readDraftFile(arguments.value(2));
    if (!opened || !draft)
        return 1;
    const auto session = ReviewSession::open(std::move(*draft), arguments.value(2), *opened->store,
                                             QStringLiteral("Lan"));
    if (!session)
        return 1;
    Engine engine = markWordsEngine();
    const Snapshot snapshot = (*session)->snapshot();
    (*session)->takeFindings(snapshot.revision, engine.check(snapshot.text.text()));
    if (!(*session)->accept(0, 0))
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    std::this_thread::sleep_for(std::chrono::minutes(5));
    return 0;
}
