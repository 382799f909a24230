// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/Console.h"
#include "cli/StyleOptions.h"
#include "data/DataFolder.h"
#include "serve/server/PooledService.h"
#include "serve/server/Server.h"
#include "serve/server/StopSignals.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// What the command line says of the server; everything it can be wrong about.
struct ServeOptions {
    Server::Options server;
    Access access;
    QString wordFile;
    int workers = 1;
};

std::optional<int> numberOf(const QString &value, int least, int most) {
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

/// "https://cms.example" or "*"; a path behind it would never be what a browser sends.
bool isOrigin(const QString &origin) {
    const qsizetype mark = origin.indexOf(u"://");
    return origin == u"*" ||
           (mark > 0 && origin.size() > mark + 3 && origin.indexOf(u'/', mark + 3) < 0);
}

Result<ServeOptions> optionsFrom(const QCommandLineParser &parser) {
    ServeOptions options;
    const auto port = numberOf(parser.value(u"port"_s), 0, 65535);
    if (!port)
        return failure(Cli::tr("“%1” is no port.").arg(parser.value(u"port"_s)));
    options.server.port = *port;
    options.server.host = parser.value(u"host"_s);
    options.access.hosts.append(options.server.host.toLower().toUtf8());
    for (const QString &origin : parser.values(u"allow-origin"_s)) {
        if (!isOrigin(origin)) {
            return failure(
                Cli::tr("“%1” is no origin; one is written https://cms.example, without a "
                        "path.")
                    .arg(origin));
        }
        options.access.origins.append(origin.toLower().toUtf8());
    }
    constexpr int mostWorkers = 256;
    const int own = std::clamp<int>(int(std::thread::hardware_concurrency()), 1, 8);
    const auto workers = parser.isSet(u"jobs"_s) ? numberOf(parser.value(u"jobs"_s), 1, mostWorkers)
                                                 : std::optional(own);
    if (!workers)
        return failure(Cli::tr("“%1” is no number of texts.").arg(parser.value(u"jobs"_s)));
    options.workers = *workers;
    options.wordFile = parser.isSet(u"words"_s)
                           ? parser.value(u"words"_s)
                           : QDir(userFolder()).filePath(u"accepted-words.txt"_s);
    return options;
}

void addServeOptions(QCommandLineParser &parser) {
    parser.addOptions(
        {withDefault({u"port"_s, Cli::tr("The port to listen at; 0: any that is free."),
                      Cli::tr("n"), u"8081"_s}),
         withDefault(
             {u"host"_s,
              Cli::tr(
                  "The address to listen at. Any other than this computer's own lets others in the "
                  "network ask, unencrypted."),
              Cli::tr("address"), u"127.0.0.1"_s}),
         {u"allow-origin"_s,
          Cli::tr(
              "A web site whose pages may ask (https://cms.example); may be given again. Without "
              "it no page may."),
          Cli::tr("origin")},
         {u"words"_s, Cli::tr("The file of the words that clients asked to accept always."),
          Cli::tr("file")},
         {u"jobs"_s, Cli::tr("How many texts to check at a time."), Cli::tr("n")}});
    addStyleOptions(parser);
}

Exit serve(const ServeOptions &options, const HouseStyle &style) {
    WordFile words;
    if (const auto opened = words.open(options.wordFile); !opened) {
        complain(opened.error().message);
        return Exit::Failed;
    }
    // Before every other thread, whose signals it takes.
    Server *running = nullptr;
    std::mutex mutex;
    bool isEnded = false;
    const StopSignals ending([&] {
        const std::scoped_lock lock(mutex);
        isEnded = true;
        if (running != nullptr)
            running->stop();
    });
    EnginePool pool({.workers = options.workers}, [&style] {
        return [engine = std::make_shared<Engine>(makeHouseEngine(style))](
                   const Text &text, const std::stop_token &stop) {
            return engine->checkOnce(text, stop);
        };
    });
    PooledService service(pool, words);
    const Endpoint endpoint(options.access, rulesOf(style), service);
    const auto server = Server::listen(options.server, endpoint);
    if (!server) {
        complain(server.error().message);
        return Exit::Failed;
    }
    {
        const std::scoped_lock lock(mutex);
        running = server->get();
        if (isEnded)
            return Exit::Clean;
    }
    const QString host = options.server.host.contains(u':') ? u"[%1]"_s.arg(options.server.host)
                                                            : options.server.host;
    print(Cli::tr("Listening at http://%1:%2/v2 (Ctrl+C ends it)\n")
              .arg(host)
              .arg((*server)->port())
              .toUtf8());
    flush(Stream::Out);
    (*server)->run();
    const std::scoped_lock lock(mutex);
    running = nullptr;
    return Exit::Clean;
}

} // namespace

Exit runServe(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(Cli::tr(
        "Answers LanguageTool's HTTP protocol on this computer, for LibreOffice, browsers and "
        "editors."));
    addServeOptions(parser);
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    if (!parser.positionalArguments().isEmpty()) {
        complain(Cli::tr("serve takes no file; --help says more."));
        return Exit::Failed;
    }
    const Result<ServeOptions> options = optionsFrom(parser);
    if (!options) {
        complain(options.error().message);
        return Exit::Failed;
    }
    const Result<HouseStyle> style = styleFrom(parser);
    if (!style) {
        complain(style.error().message);
        return Exit::Failed;
    }
    return serve(*options, *style);
}

} // namespace morat
