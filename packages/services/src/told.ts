/** What a piece of work tells while it runs, and what it comes back with, as one stream: the form of every job. */
export async function* told<News, Result>(
  work: (tell: (news: News) => void) => Promise<Result>,
): AsyncGenerator<News, Result> {
  const heard: News[] = [];
  let wake = () => {};
  let over = false;
  const ended = work((news) => {
    heard.push(news);
    wake();
  }).finally(() => {
    over = true;
    wake();
  });
  ended.catch(() => {}); // it is awaited below, after the last news
  while (!over || heard.length > 0) {
    yield* heard.splice(0);
    if (!over) await new Promise<void>((resolve) => (wake = resolve));
  }
  return ended;
}
