// SPDX-License-Identifier: GPL-3.0-or-later
// `morat-cli desk list`: the queue for a CMS, a page at a time.
#include "cli/DeskAnswers.h"
#include "cli/StoreOption.h"

#include <QHash>

#include <algorithm>
#include <climits>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Drafts that are read at once.
constexpr int pageSize = 500;

struct ListOptions {
    QCommandLineOption state{u"state"_s,
                             Cli::tr("Only those of a state; may be given several times: new, "
                                     "assigned, in-review, second-reading, returned, reviewed, "
                                     "exported, archived."),
                             Cli::tr("STATE")};
    QCommandLineOption assignee{u"assignee"_s, Cli::tr("Only those of a person; empty: nobody's."),
                                Cli::tr("NAME")};
    QCommandLineOption desk{u"desk"_s,
                            Cli::tr("Only those of a desk of the newsroom; empty: no desk's."),
                            Cli::tr("DESK")};
    QCommandLineOption due{u"due-before"_s, Cli::tr("Only those with a deadline before a time."),
                           Cli::tr("TIME")};
    QCommandLineOption age{u"older-than"_s,
                           Cli::tr("Only those entered so many hours ago or more."),
                           Cli::tr("HOURS")};
    QCommandLineOption errors{u"with-errors"_s, Cli::tr("Only those with open errors.")};
    QCommandLineOption words{u"words"_s,
                             Cli::tr("Only those with these words in headline, file or folder."),
                             Cli::tr("WORDS")};
    QCommandLineOption order{u"order"_s,
                             Cli::tr("arrival (as they came), state, errors (most first), name, "
                                     "changed (latest first), folder, deadline (earliest first)."),
                             Cli::tr("ORDER"), u"arrival"_s};
    QCommandLineOption most{u"most"_s, Cli::tr("No more than so many."), Cli::tr("N")};
    QCommandLineOption counts{
        u"counts"_s,
        Cli::tr("Print how many drafts there are in each state instead, in one line.")};

    [[nodiscard]] QList<QCommandLineOption> all() const {
        return {state, assignee, desk, due, age, errors, words, order, most, counts};
    }
};

/// What one draft has to be to be listed.
Result<DraftFilter> filterFrom(const QCommandLineParser &parser, const ListOptions &options,
                               const QDateTime &now) {
    DraftFilter filter;
    for (const QString &name : parser.values(options.state)) {
        const Result<WorkflowState> state = stateFrom(name);
        if (!state)
            return tl::make_unexpected(state.error());
        filter.states.append(*state);
    }
    if (parser.isSet(options.assignee))
        filter.assignee = parser.value(options.assignee);
    if (parser.isSet(options.desk))
        filter.desk = parser.value(options.desk);
    if (parser.isSet(options.due)) {
        const Result<QDateTime> due = timeFrom(parser.value(options.due));
        if (!due)
            return tl::make_unexpected(due.error());
        filter.dueBefore = *due;
    }
    if (parser.isSet(options.age)) {
        bool isNumber = false;
        const int hours = parser.value(options.age).toInt(&isNumber);
        if (!isNumber || hours < 0)
            return failure(Cli::tr("“%1” is no number of hours.").arg(parser.value(options.age)));
        filter.enteredBefore = now.addSecs(-3600LL * hours);
    }
    filter.withErrors = parser.isSet(options.errors);
    filter.words = parser.value(options.words);
    return filter;
}

Result<DraftOrder> orderFrom(const QString &name) {
    static const QHash<QString, DraftOrder> orders{
        {u"arrival"_s, DraftOrder::Arrival},   {u"state"_s, DraftOrder::State},
        {u"errors"_s, DraftOrder::OpenErrors}, {u"name"_s, DraftOrder::Name},
        {u"changed"_s, DraftOrder::Age},       {u"folder"_s, DraftOrder::Folder},
        {u"deadline"_s, DraftOrder::Deadline}};
    if (const auto found = orders.constFind(name); found != orders.cend())
        return *found;
    return failure(Cli::tr("“%1” is no order; --help says which there are.").arg(name));
}

Exit printCounts(const Store &store) {
    const Result<DraftCounts> counts = store.counts();
    if (!counts) {
        complain(counts.error().message);
        return Exit::Failed;
    }
    QJsonObject states;
    for (const WorkflowState state : workflowStates)
        states[stateName(state)] = counts->in(state);
    QJsonObject desks;
    for (const DeskCount &each : counts->desks)
        desks[each.desk] = each.count;
    printLine({{u"states"_s, states},
               {u"desks"_s, desks},
               {u"all"_s, counts->all},
               {u"withErrors"_s, counts->withErrors},
               {u"overdue"_s, counts->overdue}});
    return Exit::Clean;
}

} // namespace

Exit runDeskList(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Cli::tr("Prints the drafts on the desk as JSON, one a line. They are read a page at a "
                "time; of several conditions all must be met."));
    const QCommandLineOption database = storeOption();
    const ListOptions options;
    parser.addOption(database);
    parser.addOptions(options.all());
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    const auto fail = [](const Failure &reason) {
        complain(reason.message);
        return Exit::Failed;
    };
    bool isNumber = true;
    const int most =
        parser.isSet(options.most) ? parser.value(options.most).toInt(&isNumber) : INT_MAX;
    if (!isNumber || most < 0)
        return fail({Cli::tr("“%1” is no number of drafts.").arg(parser.value(options.most))});
    const Result<DraftOrder> order = orderFrom(parser.value(options.order));
    if (!order)
        return fail(order.error());
    // What is wrong with the command is said without a database.
    if (const auto filter = filterFrom(parser, options, QDateTime::currentDateTimeUtc()); !filter)
        return fail(filter.error());
    const std::unique_ptr<Store> store = openStore(parser.value(database));
    if (!store)
        return Exit::Failed;
    if (parser.isSet(options.counts))
        return printCounts(*store);
    DraftQuery query;
    query.filter = filterFrom(parser, options, store->currentTime()).value_or(DraftFilter());
    query.order = *order;
    for (int left = most; left > 0;) {
        query.most = std::min(left, pageSize);
        const Result<DraftPage> page = store->page(query);
        if (!page)
            return fail(page.error());
        for (const DraftRecord &draft : std::as_const(page->drafts))
            printLine(asJson(draft));
        left -= int(page->drafts.size());
        query.after = page->next;
        if (!page->next)
            break;
    }
    return Exit::Clean;
}

} // namespace morat
