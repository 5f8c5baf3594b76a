import type { Route } from "next";
import Link from "next/link";
import { queryOf } from "../people/pager.tsx";
import type { Address } from "./types.ts";

const ORDERS = { change: "Largest change first", name: "By name" };

/** In which order submissions are listed. */
export function SortNav({ sort, address: { path, query } }: { sort: keyof typeof ORDERS; address: Address }) {
  return (
    <nav aria-label="Order" className="flex flex-wrap gap-3 text-sm">
      {Object.entries(ORDERS).map(([order, words]) => (
        <Link
          key={order}
          href={`${path}?${queryOf({ ...query, sort: order, page: null, open: null })}#list` as Route}
          aria-current={order === sort ? "true" : undefined}
          className="aria-[current=true]:font-semibold"
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
